import type { Actor } from "@/domain/actor";
import { readContested } from "@/domain/claims/queries";
import type { EventForm } from "@/domain/events/schema";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid } from "@/domain/sources/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

/** Every event, the latest first, with how many questions concern it. */
export async function listEvents(actor: Actor | null, locale: InterfaceLanguage) {
  const events = await reading(actor, (reader) =>
    reader.event.findMany({
      select: {
        id: true,
        names: true,
        beganOn: true,
        beganPrecision: true,
        endedOn: true,
        endedPrecision: true,
        _count: { select: { questions: true } },
      },
      orderBy: [{ beganOn: "desc" }, { id: "asc" }],
    }),
  );
  return events.map(({ id, names, beganOn, beganPrecision, endedOn, endedPrecision, _count }) => ({
    id,
    name: nameIn(readWords(names), locale),
    beganOn: partialDayOf(beganOn, beganPrecision),
    endedOn: partialDayOf(endedOn, endedPrecision),
    questions: _count.questions,
  }));
}

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number];

/** One event with the questions that concern it, and what sources contradict each other about. */
export function findEvent(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const event = await reader.event.findUnique({ where: { id } });
    if (!event) return null;
    const questions = await reader.expertQuestion.findMany({
      where: { eventId: id },
      select: {
        id: true,
        cycleId: true,
        texts: true,
        isOutsidePeriod: true,
        cycle: { select: { titles: true } },
        meeting: { select: { heldOn: true } },
      },
      orderBy: [{ cycle: { ordinal: "desc" } }, { position: "asc" }],
      take: 200,
    });
    const { names, places, summaries, beganOn, beganPrecision, endedOn, endedPrecision, ...rest } = event;
    const form: EventForm = {
      ...rest,
      names: readNames(names),
      places: readNames(places),
      summaries: readNames(summaries),
      beganOn: partialDayOf(beganOn, beganPrecision),
      endedOn: partialDayOf(endedOn, endedPrecision),
    };
    return {
      ...rest,
      name: nameIn(readWords(names), locale),
      place: nameIn(readWords(places), locale),
      summary: nameIn(readWords(summaries), locale),
      beganOn: form.beganOn,
      endedOn: form.endedOn,
      form,
      questions: questions.map(({ texts, cycle, meeting, ...question }) => ({
        ...question,
        text: nameIn(readWords(texts), locale),
        review: nameIn(readWords(cycle.titles), locale),
        askedOn: dayOrNull(meeting?.heldOn ?? null),
      })),
      contested: await readContested(reader, { eventId: id }, locale),
    };
  });
}

export type EventRecord = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** An event that is not there yet. */
export const blankEvent = (stateId: string): EventForm => ({
  id: "",
  version: 0,
  stateId,
  names: unsaid,
  places: unsaid,
  summaries: unsaid,
  beganOn: "",
  endedOn: "",
  source: "",
  attestation: "VERIFIED",
});
