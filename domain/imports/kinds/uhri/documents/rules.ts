import type { PlannedDocument } from "@/domain/imports/kinds/uhri/schema";
import type { MechanismKind, ReviewProcedure } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

/** What the rows of one symbol say together. */
export type FoundDocument = { symbol: string; body: string | null; session: string | null; publishedOn: string | null };

export type KnownRecord = {
  mechanisms: { id: string; code: string; kind: MechanismKind; symbolPrefix: string | null }[];
  cycles: { id: string; mechanismId: string; ordinal: number }[];
  documents: { id: string; symbol: string; cycleId: string; importRunId: string | null; isLocked: boolean }[];
};

const procedures: Partial<Record<MechanismKind, ReviewProcedure>> = { UPR: "UPR", SPECIAL_PROCEDURE: "VISIT" };

/** Finds for every symbol its document and cycle, or says which have to be made; `newId` makes their ids. */
export function planDocuments(found: readonly FoundDocument[], known: KnownRecord, newId: () => string): PlannedDocument[] {
  const cycles = [...known.cycles];
  return found.map((document) => {
    const mechanism = mechanismOf(document, known.mechanisms);
    if (!mechanism) return refused(document, withArguments("bodyUnknown", { body: document.body ?? document.symbol }));
    const recorded = known.documents.find(({ symbol }) => symbol === document.symbol);
    if (recorded && !recorded.isLocked) return refused(document, withArguments("documentInProposal", { symbol: document.symbol }));

    const wanted = ordinalsOf(document, mechanism.kind);
    const own = cycles.filter(({ mechanismId }) => mechanismId === mechanism.id);
    const cycle = recorded
      ? cycles.find(({ id }) => id === recorded.cycleId)
      : own.find(({ ordinal }) => wanted !== null && ordinal >= wanted.first && ordinal <= wanted.last);
    const ordinal = cycle?.ordinal ?? wanted?.last ?? Math.max(0, ...own.map((one) => one.ordinal)) + 1;
    const cycleId = cycle?.id ?? newId();
    if (!cycle) cycles.push({ id: cycleId, mechanismId: mechanism.id, ordinal });
    return {
      symbol: document.symbol,
      refusal: null,
      documentId: recorded?.id ?? newId(),
      cycleId,
      isNew: !recorded,
      isNewCycle: !cycle,
      grows: !recorded || recorded.importRunId !== null,
      mechanismId: mechanism.id,
      mechanism: mechanism.code,
      ordinal,
      kind: kindOf(document.symbol, mechanism.kind),
      procedure: procedures[mechanism.kind] ?? "STANDARD",
      session: document.session,
      publishedOn: document.publishedOn?.slice(0, 10) ?? null,
    };
  });
}

type Mechanism = KnownRecord["mechanisms"][number];

/** By the code in UHRI's column; where that is empty, by how the symbol of a treaty body begins. */
function mechanismOf({ body, symbol }: FoundDocument, mechanisms: readonly Mechanism[]): Mechanism | undefined {
  if (body !== null) return mechanisms.find(({ code }) => code.toLowerCase() === body.toLowerCase());
  return mechanisms.find(
    ({ kind, symbolPrefix }) => kind === "TREATY_BODY" && symbolPrefix !== null && symbol.startsWith(`${symbolPrefix}/`),
  );
}

function kindOf(symbol: string, kind: MechanismKind): PlannedDocument["kind"] {
  if (kind === "UPR") return "UPR_RECOMMENDATIONS";
  return symbol.split("/").includes("CO") ? "CONCLUDING_OBSERVATIONS" : "OTHER";
}

const firstSessions = [1, 13, 27, 41];

/** "CO/3" is the third cycle, "CO/8-10" the eighth to tenth report in one; a session of the review belongs to one of its rounds. */
function ordinalsOf({ symbol, session }: FoundDocument, kind: MechanismKind): { first: number; last: number } | null {
  if (kind === "UPR") {
    const number = Number(/^(\d{1,3})(?:st|nd|rd|th)\b/i.exec(session ?? "")?.[1] ?? Number.NaN);
    const round = firstSessions.filter((first) => number >= first).length;
    return round === 0 ? null : { first: round, last: round };
  }
  const [, first, last = first] = /\/CO\/(\d{1,3})(?:-(\d{1,3}))?(?:\/|$)/.exec(symbol) ?? [];
  return first === undefined ? null : { first: Number(first), last: Math.max(Number(first), Number(last)) };
}

const refused = ({ symbol }: FoundDocument, refusal: string): PlannedDocument => ({
  symbol,
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
