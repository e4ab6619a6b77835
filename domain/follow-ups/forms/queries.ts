import type { Actor } from "@/domain/actor";
import { listEditions } from "@/domain/assessments/scales/queries";
import { findFollowUp } from "@/domain/follow-ups/queries";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

/** What the form that opens a follow-up needs; null where this person opens none. */
export async function findOpeningForm(actor: Actor, cycleId: string, locale: InterfaceLanguage) {
  if (!isId(cycleId)) return null;
  const found = await reading(actor, (reader) =>
    reader.reviewCycle.findUnique({
      where: { id: cycleId },
      select: {
        id: true,
        stateId: true,
        titles: true,
        mechanism: {
          select: {
            names: true,
            procedures: {
              where: { retiredAt: null },
              select: { id: true, names: true, edition: true, usualMonths: true, mostSelected: true, attestation: true },
              orderBy: [{ code: "asc" }, { edition: "desc" }],
            },
          },
        },
        recommendations: {
          where: { isFollowUp: true, publishedAt: { not: null } },
          select: { reference: true, followUpDueOn: true },
          orderBy: { position: "asc" },
        },
      },
    }),
  );
  if (!found || !can(actor, "followUp.open", found)) return null;
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return {
    cycleId,
    title: name(found.titles),
    committee: name(found.mechanism.names),
    procedures: found.mechanism.procedures.map(({ names, ...procedure }) => ({ ...procedure, name: name(names) })),
    marked: found.recommendations.map(({ reference, followUpDueOn }) => ({ reference, dueOn: dayOrNull(followUpDueOn) })),
  };
}

export type OpeningForm = NonNullable<Awaited<ReturnType<typeof findOpeningForm>>>;

/** What the form of a step needs that the round offers now; null where it offers none of that name, or this person takes none. */
export async function findStepForm(actor: Actor, id: string, code: string, locale: InterfaceLanguage) {
  const round = await findFollowUp(actor, id, locale);
  const step = round?.offered.find((offered) => offered.code === code);
  if (!round || !step || !can(actor, "followUp.advance", round)) return null;
  return reading(actor, async (reader) => ({
    followUpId: id,
    version: round.version,
    step,
    title: round.cycle.title,
    committee: round.cycle.committee,
    procedure: round.procedure,
    dueOn: round.dueOn,
    last: round.entries.findLast(({ revoked }) => revoked === null)?.on ?? null,
    documents: await documentsOf(reader, round.cycle.id, locale),
    choices: step.requires.includes("ITEMS") ? await recommendationsOf(reader, round.cycle.id, locale) : [],
    scales: step.requires.includes("GRADES") ? await listEditions(reader, round.cycle.mechanismId, locale) : [],
    items: step.requires.includes("GRADES") ? await itemsOf(reader, id, locale) : [],
  }));
}

export type StepForm = NonNullable<Awaited<ReturnType<typeof findStepForm>>>;

async function documentsOf(reader: Reader, cycleId: string, locale: InterfaceLanguage) {
  const found = await reader.unDocument.findMany({
    where: { cycleId, lockedAt: { not: null } },
    select: { id: true, symbol: true, titles: true, language: true },
    orderBy: { lockedAt: "desc" },
  });
  return found.map(({ id, symbol, titles, language }) => ({
    value: id,
    label: symbol ? `${symbol} (${language})` : nameIn(readWords(titles), locale),
  }));
}

async function recommendationsOf(reader: Reader, cycleId: string, locale: InterfaceLanguage) {
  const found = await reader.recommendation.findMany({
    where: { cycleId, publishedAt: { not: null }, archivedAt: null },
    select: { id: true, reference: true, isFollowUp: true, paragraph: { select: { number: true, heading: true } } },
    orderBy: { position: "asc" },
    take: 500,
  });
  return found.map(({ id, reference, isFollowUp, paragraph: { number, heading } }) => ({
    id,
    isMarked: isFollowUp,
    label: [number ? `¶${number}` : reference, nameIn(readWords(heading), locale)].filter(Boolean).join(" · "),
  }));
}

async function itemsOf(reader: Reader, followUpId: string, locale: InterfaceLanguage) {
  const texts = { select: { language: true, text: true } } as const;
  const found = await reader.followUpItem.findMany({
    where: { followUpId, recommendationId: { not: null } },
    select: {
      recommendation: {
        select: {
          id: true,
          reference: true,
          paragraph: { select: { number: true, limbs: { select: { id: true, label: true, texts }, orderBy: { position: "asc" } } } },
        },
      },
    },
    orderBy: { position: "asc" },
  });
  return found.flatMap(({ recommendation }) => {
    if (!recommendation) return [];
    const { id, reference, paragraph } = recommendation;
    const name = paragraph.number ? `¶${paragraph.number}` : reference;
    const limbs = paragraph.limbs.map((limb) => ({
      recommendationId: id,
      limbId: limb.id,
      label: `${name} ${limb.label ?? ""}`.trim(),
      text: wordsIn(Object.fromEntries(limb.texts.map(({ language, text }) => [language, text])), locale),
    }));
    return [{ recommendationId: id, limbId: "", label: name, text: null }, ...limbs];
  });
}

/** The grades of locked reports on this review that found no place, for whoever is to place them, with where they may be placed. */
export async function listUnplaced(actor: Actor, cycleId: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const found = await reader.unplacedGrade.findMany({
      where: { cycleId, settledAt: null },
      select: {
        id: true,
        stateId: true,
        paragraph: true,
        measure: true,
        grade: true,
        document: { select: { id: true, symbol: true, titles: true } },
      },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    });
    const numbered = new Intl.Collator("en", { numeric: true });
    const ours = found
      .filter((one) => can(actor, "followUp.settle", one))
      .sort((one, other) => numbered.compare(`${one.paragraph} ${one.measure}`, `${other.paragraph} ${other.measure}`));
    if (ours.length === 0) return null;
    const { mechanismId } = await reader.reviewCycle.findUniqueOrThrow({ where: { id: cycleId }, select: { mechanismId: true } });
    const places = await reader.recommendation.findMany({
      where: { cycleId, publishedAt: { not: null } },
      select: {
        id: true,
        reference: true,
        paragraph: { select: { number: true, limbs: { select: { id: true, label: true }, orderBy: { position: "asc" } } } },
      },
      orderBy: { position: "asc" },
      take: 500,
    });
    return {
      grades: ours.map(({ document, stateId: _, ...one }) => ({
        ...one,
        document: { id: document.id, name: document.symbol ?? nameIn(readWords(document.titles), locale) },
      })),
      places: places.flatMap(({ id, reference, paragraph }) => {
        const name = paragraph.number ? `¶${paragraph.number}` : reference;
        return [
          { value: id, label: name },
          ...paragraph.limbs.map((limb) => ({ value: `${id} ${limb.id}`, label: `${name} ${limb.label ?? ""}`.trim() })),
        ];
      }),
      scales: await listEditions(reader, mechanismId, locale),
    };
  });
}

export type Unplaced = NonNullable<Awaited<ReturnType<typeof listUnplaced>>>;
