import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import type { DelegateForm } from "@/domain/reviews/delegation/schema";
import type { MeetingForm } from "@/domain/reviews/meetings/schema";
import { meetingOf, milestonesOf } from "@/domain/reviews/milestones/meetings/rules";
import type { ParticipationForm } from "@/domain/reviews/participations/schema";
import type { RemarkForm } from "@/domain/reviews/remarks/schema";
import type { ReplyForm } from "@/domain/reviews/replies/schema";
import { unsaid } from "@/domain/sources/rules";
import { dialogueMeetingKinds, type InterfaceLanguage } from "@/domain/vocabulary";
import { dayOf, dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

// What the secretariat's forms about a cycle begin with; the id "new" is a record that is not there yet.

type Lists = { documents?: true; bodies?: true; delegation?: true; reforms?: true };

/** The cycle that a form is about, and what of its State can be named there. */
export function findDesk(actor: Actor, id: string, locale: InterfaceLanguage, lists: Lists = {}) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const cycle = await reader.reviewCycle.findUnique({
      where: { id },
      select: { id: true, stateId: true, titles: true, mechanism: { select: { kind: true } } },
    });
    if (!cycle) return null;
    const { stateId } = cycle;
    const label = (names: unknown) => nameIn(readWords(names), locale);
    const documents = lists.documents
      ? await reader.unDocument.findMany({
          where: { cycleId: id, lockedAt: { not: null } },
          select: { id: true, symbol: true, titles: true },
          orderBy: [{ symbol: "asc" }, { id: "asc" }],
        })
      : [];
    const bodies = lists.bodies ? await reader.stateBody.findMany({ where: { stateId }, select: { id: true, names: true } }) : [];
    const delegation = lists.delegation
      ? await reader.delegationMember.findMany({ where: { cycleId: id }, select: { id: true, names: true }, orderBy: { position: "asc" } })
      : [];
    const reforms = lists.reforms ? await reader.reform.findMany({ where: { stateId }, select: { id: true, titles: true } }) : [];
    const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label, locale);
    return {
      id,
      stateId,
      title: label(cycle.titles),
      isUpr: cycle.mechanism.kind === "UPR",
      documents: documents.map((document) => ({ value: document.id, label: document.symbol ?? label(document.titles) })),
      bodies: bodies.map((body) => ({ value: body.id, label: label(body.names) })).toSorted(byLabel),
      delegation: delegation.map((delegate) => ({ value: delegate.id, label: label(delegate.names) })),
      reforms: reforms.map((reform) => ({ value: reform.id, label: label(reform.titles) })).toSorted(byLabel),
    };
  });
}

const sourced = { id: "", version: 0, source: "", attestation: "VERIFIED" } as const;

export async function findMeetingForm(actor: Actor, cycleId: string, id: string): Promise<MeetingForm | null> {
  if (id === "new") return { ...blankMeeting, cycleId, ...(await alreadySaid(actor, cycleId)) };
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) => reader.dialogueMeeting.findFirst({ where: { id, cycleId } }));
  return (
    found && {
      ...found,
      number: found.number === null ? "" : String(found.number),
      heldOn: dayOf(found.heldOn),
      beginsAt: found.beginsAt ?? "",
      endsAt: found.endsAt ?? "",
      places: readNames(found.places),
      summaryRecord: found.summaryRecord ?? "",
      documentId: found.documentId ?? "",
    }
  );
}

/** What the timeline says of the earliest day of a meeting that is not on record yet: it is not asked for again. */
async function alreadySaid(actor: Actor, cycleId: string) {
  const said = await reading(actor, (reader) =>
    reader.milestone.findFirst({
      where: { cycleId, meetingId: null, donePrecision: "DAY", kind: { in: dialogueMeetingKinds.flatMap((kind) => milestonesOf(kind)) } },
      select: { kind: true, doneOn: true, source: true, attestation: true },
      orderBy: [{ doneOn: "asc" }, { kind: "asc" }],
    }),
  );
  const kind = said && meetingOf(said.kind);
  return kind && said.doneOn ? { kind, heldOn: dayOf(said.doneOn), source: said.source, attestation: said.attestation } : {};
}

const blankMeeting = {
  ...sourced,
  kind: "DIALOGUE",
  number: "",
  heldOn: "",
  beginsAt: "",
  endsAt: "",
  places: unsaid,
  summaryRecord: "",
  documentId: "",
} as const;

export async function findDelegateForm(actor: Actor, cycleId: string, id: string): Promise<DelegateForm | null> {
  if (id !== "new" && !isId(id)) return null;
  return reading(actor, async (reader) => {
    if (id === "new") {
      const position = (await reader.delegationMember.count({ where: { cycleId } })) + 1;
      return { ...sourced, cycleId, names: unsaid, functions: unsaid, isHead: position === 1, position, bodyId: "" };
    }
    const found = await reader.delegationMember.findFirst({ where: { id, cycleId } });
    return found && { ...found, names: readNames(found.names), functions: readNames(found.functions), bodyId: found.bodyId ?? "" };
  });
}

/** A reply as its form shows it, with the words of the question it belongs to. */
export function findReplyForm(actor: Actor, cycleId: string, questionId: string, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(questionId) || (id !== "new" && !isId(id))) return null;
    const question = await reader.expertQuestion.findFirst({
      where: { id: questionId, cycleId },
      select: { texts: true, owedUntil: true, meeting: { select: { heldOn: true } } },
    });
    if (!question) return null;
    const found = id === "new" ? null : await reader.delegationReply.findFirst({ where: { id, questionId } });
    if (id !== "new" && !found) return null;
    const values: ReplyForm = found
      ? {
          ...found,
          memberId: found.memberId ?? "",
          bodyId: found.bodyId ?? "",
          texts: readNames(found.texts),
          givenOn: dayOrNull(found.givenOn) ?? "",
        }
      : {
          ...sourced,
          questionId,
          // What is owed comes in writing; what is said in the room is said on that day.
          form: question.owedUntil ? "WRITTEN" : "ORAL",
          memberId: "",
          bodyId: "",
          texts: unsaid,
          givenOn: question.owedUntil ? "" : (dayOrNull(question.meeting?.heldOn ?? null) ?? ""),
        };
    return { question: nameIn(readWords(question.texts), locale), values };
  });
}

export async function findRemarkForm(actor: Actor, cycleId: string, id: string): Promise<RemarkForm | null> {
  if (id === "new")
    return { ...sourced, cycleId, attribution: "CO_TEXT", speakers: unsaid, texts: unsaid, paragraph: "", saidOn: "", reformIds: [] };
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.positiveRemark.findFirst({
      where: { id, cycleId },
      include: { reforms: { select: { reformId: true } } },
      omit: { position: true },
    }),
  );
  if (!found) return null;
  const { saidPrecision, reforms, ...remark } = found;
  return {
    ...remark,
    speakers: readNames(remark.speakers),
    texts: readNames(remark.texts),
    paragraph: remark.paragraph ?? "",
    saidOn: partialDayOf(remark.saidOn, saidPrecision),
    reformIds: reforms.map(({ reformId }) => reformId),
  };
}

export async function findParticipationForm(actor: Actor, cycleId: string, id: string): Promise<ParticipationForm | null> {
  if (id === "new") return { ...blankParticipation, cycleId };
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) => reader.participation.findFirst({ where: { id, cycleId } }));
  if (!found) return null;
  const { heldPrecision, ...participation } = found;
  return {
    ...participation,
    titles: readNames(found.titles),
    aims: readNames(found.aims),
    places: readNames(found.places),
    organisers: readNames(found.organisers),
    partners: readNames(found.partners),
    heldOn: partialDayOf(found.heldOn, heldPrecision),
    address: found.address ?? "",
  };
}

const blankParticipation = {
  ...sourced,
  kind: "SIDE_EVENT",
  titles: unsaid,
  aims: unsaid,
  places: unsaid,
  organisers: unsaid,
  partners: unsaid,
  heldOn: "",
  address: "",
} as const;
