import type { Actor } from "@/domain/actor";
import { gradeFields, presentGrade, presentScale } from "@/domain/assessments/scales/rules";
import { standingIn } from "@/domain/follow-ups/rounds/rules";
import { isOverdue, offeredOn, standingOn, termsOf, wasLate } from "@/domain/follow-ups/rules";
import type { Board } from "@/domain/follow-ups/schema";
import { machineFields, machineOf, roundOf } from "@/domain/follow-ups/steps/rules";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { visibleAssessments, visibleFollowUpEntries, visibleFollowUpFiles } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

const pageSize = 25;

const texts = { select: { language: true, text: true } } as const;

/** What a round is read with; who put a step down is nobody's to see here. */
const roundFields = {
  id: true,
  stateId: true,
  number: true,
  dueOn: true,
  version: true,
  procedure: {
    select: { ...machineFields, usualMonths: true, mostSelected: true, source: true, attestation: true },
  },
  cycle: {
    select: { id: true, titles: true, mechanism: { select: { id: true, names: true } }, state: { select: { id: true, names: true } } },
  },
} satisfies Prisma.FollowUpSelect;

const entryFields = (actor: Actor | null) =>
  ({
    id: true,
    sequence: true,
    transitionId: true,
    happenedOn: true,
    precision: true,
    source: true,
    session: true,
    note: true,
    language: true,
    attestation: true,
    revokedAt: true,
    ...(actor && { revokedReason: true }),
    document: { select: { id: true, symbol: true, titles: true } },
    files: {
      where: visibleFollowUpFiles(actor),
      select: { id: true, title: true, fileName: true, size: true, isPublic: true },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    },
  }) satisfies Prisma.FollowUpEntrySelect;

const itemFields = (actor: Actor | null) =>
  ({
    id: true,
    paragraph: true,
    recommendation: {
      select: {
        id: true,
        reference: true,
        claimedStatus: true,
        verifiedStatus: true,
        paragraph: {
          select: { number: true, heading: true, texts, limbs: { select: { id: true, label: true }, orderBy: { position: "asc" } } },
        },
        responses: {
          where: { state: "PUBLISHED" },
          select: {
            id: true,
            currentVersion: true,
            body: { select: { names: true } },
            versions: { select: { number: true, language: true, text: true } },
          },
          orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
        },
        assessments: {
          where: { AND: [{ voice: "COMMITTEE", withdrawnAt: null }, visibleAssessments(actor)] },
          select: {
            id: true,
            limbId: true,
            session: true,
            saidOn: true,
            supersededAt: true,
            document: { select: { id: true, symbol: true, titles: true } },
            grade: { select: gradeFields },
          },
          orderBy: [{ saidOn: "asc" }, { recordedAt: "asc" }, { limb: { position: "asc" } }, { id: "asc" }],
        },
      },
    },
  }) satisfies Prisma.FollowUpItemSelect;

type StoredItem = Prisma.FollowUpItemGetPayload<{ select: ReturnType<typeof itemFields> }>;
type Titled = { id: string; symbol: string | null; titles: Prisma.JsonValue } | null;

const documentOf = (document: Titled, locale: InterfaceLanguage) =>
  document && { id: document.id, name: document.symbol ?? nameIn(readWords(document.titles), locale) };

function presentItem({ id, paragraph: number, recommendation }: StoredItem, locale: InterfaceLanguage) {
  if (!recommendation) return { id, number, recommendation: null };
  const { paragraph, responses, assessments, ...rest } = recommendation;
  const labels = new Map(paragraph.limbs.map((limb) => [limb.id, limb.label]));
  return {
    id,
    number: paragraph.number,
    recommendation: {
      ...rest,
      heading: nameIn(readWords(paragraph.heading), locale) || null,
      text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale),
      replies: responses.flatMap(({ id: responseId, body, versions, currentVersion }) => {
        const words = versions.find((version) => version.number === currentVersion);
        return words ? [{ id: responseId, body: nameIn(readWords(body.names), locale), language: words.language, text: words.text }] : [];
      }),
      grades: assessments.map(({ limbId, session, saidOn, supersededAt, document, grade, ...assessment }) => ({
        ...assessment,
        limb: limbId === null ? null : (labels.get(limbId) ?? null),
        session,
        saidOn: dayOf(saidOn),
        isSuperseded: supersededAt !== null,
        document: documentOf(document, locale),
        grade: presentGrade(grade, grade.scale, locale),
        scale: presentScale(grade.scale, locale),
      })),
    },
  };
}

export type FollowUpItem = ReturnType<typeof presentItem>;

/** One round of follow-up, with everything this reader may know of it; null when there is none. */
export async function findFollowUp(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.followUp.findUnique({
      where: { id },
      select: {
        ...roundFields,
        entries: { where: visibleFollowUpEntries(actor), select: entryFields(actor), orderBy: { sequence: "asc" } },
        items: { select: itemFields(actor), orderBy: { position: "asc" } },
      },
    }),
  );
  if (!found) return null;
  const { procedure, cycle, entries, items, ...round } = found;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const machine = machineOf(procedure);
  const valid = entries.filter(({ revokedAt }) => revokedAt === null);
  const known = roundOf({ dueOn: round.dueOn, entries: valid });
  const day = today();
  const at = standingOn(machine, known, day);
  const isSelected = known.taken.some(({ transitionId }) =>
    machine.transitions.some((step) => step.id === transitionId && step.requires.includes("ITEMS")),
  );
  return {
    ...round,
    dueOn: dayOrNull(round.dueOn),
    procedure: {
      id: procedure.id,
      name: name(procedure.names),
      edition: procedure.edition,
      usualMonths: procedure.usualMonths,
      mostSelected: procedure.mostSelected,
      attestation: procedure.attestation,
    },
    cycle: { id: cycle.id, title: name(cycle.titles), committee: name(cycle.mechanism.names), mechanismId: cycle.mechanism.id },
    state: { id: cycle.state.id, name: name(cycle.state.names) },
    standing: standingIn(at, valid, name),
    terms: termsOf(machine, known).map(({ step, dueOn }) => ({
      code: step.code,
      name: name(step.names),
      actor: step.actor,
      dueOn,
      isOverdue: isOverdue({ actor: step.actor, dueOn }, day),
    })),
    offered: offeredOn(machine, known, day).map(({ code, names, actor: by, requires, fromId, toId }) => ({
      code,
      name: name(names),
      actor: by,
      requires: [...requires],
      isStaying: fromId === toId,
    })),
    entries: entries.map(({ transitionId, happenedOn, document, revokedAt, ...entry }) => {
      const step = machine.transitions.find((one) => one.id === transitionId);
      return {
        ...entry,
        on: dayOf(happenedOn),
        code: step?.code ?? "",
        name: name(step?.names),
        actor: step?.actor ?? "COMMITTEE",
        document: documentOf(document, locale),
        isLate:
          revokedAt === null &&
          wasLate(
            machine,
            known,
            valid.findIndex(({ id: one }) => one === entry.id),
          ),
        revoked: revokedAt && { reason: "revokedReason" in entry ? String(entry.revokedReason) : null },
      };
    }),
    items: isSelected ? items.map((item) => presentItem(item, locale)) : [],
  };
}

export type FollowUpRecord = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>;

/**
 * The board of follow-ups. Where a round stands follows from its procedure and the day, so it is worked out for all of them:
 * there are never more than a few for each review.
 */
export async function listFollowUps(actor: Actor | null, filters: Board, locale: InterfaceLanguage) {
  const { committee, state, standing, show = "open", page = 1 } = filters;
  const found = await reading(actor, (reader) =>
    reader.followUp.findMany({
      where: { ...(state && { stateId: state }), ...(committee && { cycle: { mechanismId: committee } }) },
      select: {
        ...roundFields,
        entries: {
          where: { revokedAt: null },
          select: { transitionId: true, happenedOn: true, precision: true },
          orderBy: { sequence: "asc" },
        },
        items: { select: { id: true } },
      },
    }),
  );
  const [day, name] = [today(), (json: unknown) => nameIn(readWords(json), locale)];
  const all = found.map(({ procedure, cycle, entries, items, dueOn, ...round }) => {
    const machine = machineOf(procedure);
    const known = roundOf({ dueOn, entries });
    const at = standingOn(machine, known, day);
    const [next] = termsOf(machine, known);
    return {
      ...round,
      dueOn: dayOrNull(dueOn),
      items: at && firstIs(machine.states, at.state.id) ? 0 : items.length,
      cycle: { id: cycle.id, title: name(cycle.titles) },
      committee: { id: cycle.mechanism.id, name: name(cycle.mechanism.names) },
      state: { id: cycle.state.id, name: name(cycle.state.names) },
      standing: standingIn(at, entries, name),
      next: next ? { name: name(next.step.names), actor: next.step.actor, dueOn: next.dueOn } : null,
      isOverdue: next ? isOverdue({ actor: next.step.actor, dueOn: next.dueOn }, day) : false,
    };
  });
  const wanted = all
    .filter(
      ({ standing: { kind, code }, isOverdue: late }) =>
        (show === "all" || (show === "overdue" ? late : (kind === "FINAL") === (show === "ended"))) && (!standing || code === standing),
    )
    .toSorted((one, other) => (one.next?.dueOn ?? "9999").localeCompare(other.next?.dueOn ?? "9999") || one.id.localeCompare(other.id));
  const rows = wanted.slice((page - 1) * pageSize, page * pageSize);
  return {
    total: wanted.length,
    rows,
    previous: page > 1 && wanted.length > 0 ? page - 1 : null,
    next: page * pageSize < wanted.length ? page + 1 : null,
    choices: {
      committee: choicesOf(all.map((row) => row.committee)),
      state: choicesOf(all.map((row) => row.state)),
      standing: choicesOf(all.map((row) => ({ id: row.standing.code, name: row.standing.name }))),
    },
  };
}

export type ListedFollowUp = Awaited<ReturnType<typeof listFollowUps>>["rows"][number];

const firstIs = (states: readonly { id: string; position: number }[], id: string): boolean =>
  states.toSorted((one, other) => one.position - other.position)[0]?.id === id;

const choicesOf = (things: { id: string; name: string }[]) =>
  [...new Map(things.map(({ id, name }) => [id, name]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
