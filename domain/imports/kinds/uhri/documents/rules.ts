import type { PlannedDocument } from "@/domain/imports/kinds/uhri/schema";
import { type KnownMechanism, mechanismFinder } from "@/domain/mechanisms/rules";
import { nameIn } from "@/domain/names/rules";
import type { InterfaceLanguage, MechanismKind, Names, ReviewProcedure } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";
import { withArguments } from "@/lib/refusal";

/** What the rows of one document say together. Only a document of a special procedure may be without a symbol: a letter, say. */
export type FoundDocument = { key: string; symbol: string | null; body: string | null; session: string | null; publishedOn: string | null };

type Mechanism = KnownMechanism & { id: string; kind: MechanismKind; symbolPrefix: string | null };

export type KnownRecord = {
  mechanisms: Mechanism[];
  cycles: { id: string; mechanismId: string; ordinal: number }[];
  documents: {
    id: string;
    symbol: string | null;
    cycleId: string;
    importRunId: string | null;
    publishedOn: Day | null;
    isLocked: boolean;
  }[];
};

const procedures: Partial<Record<MechanismKind, ReviewProcedure>> = { UPR: "UPR", SPECIAL_PROCEDURE: "VISIT" };
/** Bodies of a treaty that come and see instead of examining reports. */
const visiting: readonly string[] = ["SPT"];

/**
 * Finds for every document itself and its cycle, or says which have to be made; `newId` makes their ids. A visit has a cycle of
 * its own, in the order in which their reports came out.
 */
export function planDocuments(found: readonly FoundDocument[], known: KnownRecord, newId: () => string): PlannedDocument[] {
  const cycles = [...known.cycles];
  const isOf = (cycleId: string, mechanismId: string) => cycles.some((cycle) => cycle.id === cycleId && cycle.mechanismId === mechanismId);
  const mechanismOf = mechanismsOf(known.mechanisms);
  const placed = found.map((document) => {
    const mechanism = mechanismOf(document);
    return { document, mechanism, wanted: mechanism ? ordinalsOf(document, mechanism.kind) : null };
  });

  return placed.toSorted(byOrdinalOrDay).map(({ document, mechanism, wanted }) => {
    const { key, symbol, session } = document;
    if (symbol === null && mechanism?.kind !== "SPECIAL_PROCEDURE") return refused(document, "rowWithoutSymbol");
    if (!mechanism) return refused(document, withArguments("bodyUnknown", { body: document.body ?? key }));
    const publishedOn = document.publishedOn?.slice(0, 10) ?? null;
    const recorded = known.documents.find((one) =>
      symbol === null
        ? one.symbol === null && one.importRunId !== null && one.publishedOn === publishedOn && isOf(one.cycleId, mechanism.id)
        : one.symbol === symbol,
    );
    if (recorded && !recorded.isLocked) return refused(document, withArguments("documentInProposal", { symbol: symbol ?? key }));

    const own = cycles.filter(({ mechanismId }) => mechanismId === mechanism.id);
    const cycle = recorded
      ? cycles.find(({ id }) => id === recorded.cycleId)
      : own.find(({ ordinal }) => wanted !== null && ordinal >= wanted.first && ordinal <= wanted.last);
    const ordinal = cycle?.ordinal ?? wanted?.last ?? Math.max(0, ...own.map((one) => one.ordinal)) + 1;
    const cycleId = cycle?.id ?? newId();
    if (!cycle) cycles.push({ id: cycleId, mechanismId: mechanism.id, ordinal });
    return {
      key,
      symbol,
      titles: titlesOf({ symbol, publishedOn }, mechanism),
      refusal: null,
      documentId: recorded?.id ?? newId(),
      cycleId,
      isNew: !recorded,
      isNewCycle: !cycle,
      grows: !recorded || recorded.importRunId !== null,
      mechanismId: mechanism.id,
      mechanism: mechanism.code,
      ordinal,
      kind: kindOf(symbol, mechanism.kind),
      procedure: visiting.includes(mechanism.code) ? "VISIT" : (procedures[mechanism.kind] ?? "STANDARD"),
      session,
      publishedOn,
    };
  });
}

type Placed = { document: FoundDocument; wanted: { first: number } | null };

/** Those whose symbol or session says which cycle they belong to come first; the others take the next, the oldest first. */
function byOrdinalOrDay(one: Placed, other: Placed): number {
  if (one.wanted || other.wanted) return one.wanted && other.wanted ? 0 : one.wanted ? -1 : 1;
  const [day, otherDay] = [one.document.publishedOn ?? "9999", other.document.publishedOn ?? "9999"];
  return day < otherDay ? -1 : day > otherDay ? 1 : 0;
}

/** By what UHRI's column calls it; where that is empty, by how the symbol of a treaty body begins, the longest beginning first. */
function mechanismsOf(mechanisms: readonly Mechanism[]): (document: FoundDocument) => Mechanism | null {
  const find = mechanismFinder(mechanisms);
  const prefixed = mechanisms
    .flatMap((mechanism) =>
      mechanism.kind === "TREATY_BODY" && mechanism.symbolPrefix ? [{ mechanism, prefix: mechanism.symbolPrefix }] : [],
    )
    .sort((one, other) => other.prefix.length - one.prefix.length);
  return ({ body, symbol }) => {
    if (body !== null) return find(body);
    return prefixed.find(({ prefix }) => symbol?.startsWith(`${prefix}/`))?.mechanism ?? null;
  };
}

/** Who wrote it, and its symbol, or without one the day it came out: "Universal Periodic Review, A/HRC/59/15". */
function titlesOf({ symbol, publishedOn }: { symbol: string | null; publishedOn: Day | null }, { names, code }: Mechanism): Names {
  const title = (locale: InterfaceLanguage) => {
    const known = symbol ?? (publishedOn && formatDate(publishedOn, locale));
    return [nameIn(names, locale) || code, known].filter(Boolean).join(", ");
  };
  return { en: title("en"), ru: title("ru"), kk: title("kk") };
}

function kindOf(symbol: string | null, kind: MechanismKind): PlannedDocument["kind"] {
  if (kind === "UPR") return "UPR_RECOMMENDATIONS";
  return symbol?.split("/").includes("CO") ? "CONCLUDING_OBSERVATIONS" : "OTHER";
}

const firstSessions = [1, 13, 27, 41];

/** "CO/3" is the third cycle, "CO/8-10" the eighth to tenth report in one; a session of the review belongs to one of its rounds. */
function ordinalsOf({ symbol, session }: FoundDocument, kind: MechanismKind): { first: number; last: number } | null {
  if (kind === "UPR") {
    const number = Number(/^(\d{1,3})(?:st|nd|rd|th)\b/i.exec(session ?? "")?.[1] ?? Number.NaN);
    const round = firstSessions.filter((first) => number >= first).length;
    return round === 0 ? null : { first: round, last: round };
  }
  const [, first, last = first] = /\/CO\/(\d{1,3})(?:-(\d{1,3}))?(?:\/|$)/.exec(symbol ?? "") ?? [];
  return first === undefined ? null : { first: Number(first), last: Math.max(Number(first), Number(last)) };
}

const refused = ({ key, symbol }: FoundDocument, refusal: string): PlannedDocument => ({
  key,
  symbol,
  titles: { en: "", ru: "", kk: "" },
  refusal,
  documentId: nobody,
  cycleId: nobody,
  isNew: false,
  isNewCycle: false,
  grows: false,
  mechanismId: nobody,
  mechanism: "",
  ordinal: 0,
  kind: "OTHER",
  procedure: "STANDARD",
  session: null,
  publishedOn: null,
});

const nobody = "00000000-0000-0000-0000-000000000000";
