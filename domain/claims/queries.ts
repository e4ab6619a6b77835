import type { Actor } from "@/domain/actor";
import type { ClaimForm, ContestedPointForm, NewPoint } from "@/domain/claims/schema";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid } from "@/domain/sources/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

type Place = { cycleId: string } | { eventId: string } | { treatyId: { in: string[] }; stateId: { in: string[] } };

const claim = {
  id: true,
  texts: true,
  sourceKind: true,
  source: true,
  address: true,
  saidOn: true,
  saidPrecision: true,
  attestation: true,
  confirmation: true,
  document: { select: { id: true, symbol: true, titles: true } },
} as const;

/** The contested points of a page, each with all that its sources say, in the order it was recorded. */
export async function readContested(reader: Reader, where: Place, locale: InterfaceLanguage) {
  const points = await reader.contestedPoint.findMany({
    where,
    select: { id: true, subject: true, treatyId: true, titles: true, claims: { select: claim, orderBy: { position: "asc" } } },
    orderBy: [{ subject: "asc" }, { id: "asc" }],
  });
  return points.map(({ titles, claims, ...point }) => ({
    ...point,
    title: nameIn(readWords(titles), locale),
    claims: claims.map(({ texts, saidOn, saidPrecision, document, ...said }) => ({
      ...said,
      text: nameIn(readWords(texts), locale),
      saidOn: partialDayOf(saidOn, saidPrecision),
      document: document && { id: document.id, name: document.symbol ?? nameIn(readWords(document.titles), locale) },
    })),
  }));
}

export type Contested = Awaited<ReturnType<typeof readContested>>[number];

/** A contested point as its form shows it, with what its sources say; null for none. */
export function findContestedPoint(actor: Actor, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const found = await reader.contestedPoint.findUnique({ where: { id } });
    if (!found) return null;
    const { titles, cycleId, eventId, treatyId, ...point } = found;
    const claims = await reader.claim.findMany({
      where: { pointId: id },
      select: { ...claim, version: true },
      orderBy: { position: "asc" },
    });
    const form: ContestedPointForm = {
      ...point,
      titles: readNames(titles),
      cycleId: cycleId ?? "",
      eventId: eventId ?? "",
      treatyId: treatyId ?? "",
    };
    return {
      stateId: point.stateId,
      title: nameIn(readWords(titles), locale),
      form,
      claims: claims.map(({ texts, source, ...said }) => ({ id: said.id, text: nameIn(readWords(texts), locale), source })),
    };
  });
}

/** A new point about what the address names; null where that is not there. */
export function findNewPoint(actor: Actor, { cycle, event, treaty }: NewPoint, ownStates: string[]): Promise<ContestedPointForm | null> {
  const blank = { id: "", version: 0, cycleId: "", eventId: "", treatyId: "", titles: unsaid };
  return reading(actor, async (reader) => {
    if (cycle) {
      const found = await reader.reviewCycle.findUnique({ where: { id: cycle }, select: { stateId: true } });
      return found && { ...blank, ...found, cycleId: cycle, subject: "REVIEW" };
    }
    if (event) {
      const found = await reader.event.findUnique({ where: { id: event }, select: { stateId: true } });
      return found && { ...blank, ...found, eventId: event, subject: "EVENT" };
    }
    const [stateId] = ownStates;
    return treaty && stateId ? { ...blank, stateId, treatyId: treaty, subject: "TREATY" } : null;
  });
}

/** What one source says, as its form shows it; a new claim for the id "new". */
export async function findClaimForm(actor: Actor, pointId: string, id: string): Promise<ClaimForm | null> {
  if (id === "new") return { ...blankClaim, pointId };
  if (!isId(id) || !isId(pointId)) return null;
  const found = await reading(actor, (reader) => reader.claim.findFirst({ where: { id, pointId }, omit: { position: true } }));
  if (!found) return null;
  const { texts, saidOn, saidPrecision, address, confirmation, documentId, ...rest } = found;
  return {
    ...rest,
    texts: readNames(texts),
    saidOn: partialDayOf(saidOn, saidPrecision),
    address: address ?? "",
    confirmation: confirmation ?? "",
    documentId: documentId ?? "",
  };
}

const blankClaim = {
  id: "",
  version: 0,
  texts: unsaid,
  sourceKind: "MEDIA",
  address: "",
  saidOn: "",
  confirmation: "",
  documentId: "",
  source: "",
  attestation: "STATED",
} as const;
