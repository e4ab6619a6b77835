import { byId, rootOf } from "@/domain/documents/import/pairs/rules";
import type { ImportProposal, ProposedParagraph, ProposedRecommendation } from "@/domain/documents/import/schema";
import { codeInReference } from "@/domain/mechanisms/rules";
import type { DocumentKind, ParagraphKind } from "@/domain/vocabulary";

/** A paragraph as it enters the record. */
export type RecordedParagraph = {
  id: string;
  parentId: string | null;
  position: number;
  number: string | null;
  label: string | null;
  kind: ParagraphKind;
  section: string | null;
  heading: string | null;
  articles: string[];
  text: string;
  raw: string;
};

const isText = ({ kind }: ProposedParagraph): boolean => kind === "PARAGRAPH" || kind === "LIMB" || kind === "NOTE";
const kindOf = ({ kind, type }: ProposedParagraph): ParagraphKind => (kind === "LIMB" ? "LIMB" : kind === "NOTE" ? "OTHER" : type);

/**
 * The paragraphs of a checked proposal in their order, without headings, masthead and noise. Limbs of limbs carry
 * their whole label, so all of them stand directly below their paragraph.
 */
export function paragraphsToRecord({ paragraphs }: ImportProposal, newId: () => string): Map<string, RecordedParagraph> {
  const index = byId(paragraphs);
  const ids = new Map(paragraphs.filter(isText).map(({ id }) => [id, newId()]));
  const recorded = paragraphs.filter(isText).map((paragraph, place): [string, RecordedParagraph] => {
    const { id, number, label, section, heading, articles, text, raw } = paragraph;
    const root = rootOf(paragraph, index).id;
    return [
      id,
      {
        id: ids.get(id) ?? newId(),
        parentId: root === id ? null : (ids.get(root) ?? null),
        position: place + 1,
        number,
        label,
        kind: kindOf(paragraph),
        section,
        heading,
        articles,
        text,
        raw,
      },
    ];
  });
  return new Map(recorded);
}

type Cycle = { state: string; mechanism: string; ordinal: number };

/**
 * What each recommendation will be cited by: "KAZ-CCPR-3-¶24". Without a number its place stands in for it, and
 * where a number occurs twice the second says so.
 */
export function referencesOf({ state, mechanism, ordinal }: Cycle, recommendations: readonly ProposedRecommendation[]): string[] {
  const seen = new Map<string, number>();
  return recommendations.map(({ paragraph }, place) => {
    const reference = `${state}-${codeInReference(mechanism)}-${ordinal}-${paragraph === null ? `no.${place + 1}` : `¶${paragraph}`}`;
    const times = (seen.get(reference) ?? 0) + 1;
    seen.set(reference, times);
    return times === 1 ? reference : `${reference}·${times}`;
  });
}

const recommending: DocumentKind[] = ["CONCLUDING_OBSERVATIONS", "UPR_RECOMMENDATIONS", "WORKING_SUMMARY"];

/** The recommendations a document of this kind makes; a list of issues only asks. */
export const recommendationsToRecord = (kind: DocumentKind, { recommendations }: ImportProposal): ProposedRecommendation[] =>
  recommending.includes(kind) ? recommendations : [];

type Numbered = { id: string; number: string | null };

export type Match = {
  /** From the id of each new paragraph to that of the recorded one it translates. */
  pairs: Map<string, string>;
  /** Numbers below which the two languages do not have the same number of paragraphs and limbs. */
  different: string[];
};

function byNumber(paragraphs: readonly Numbered[]): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const { id, number } of paragraphs) if (number !== null) numbers.set(number, [...(numbers.get(number) ?? []), id]);
  return numbers;
}

/** Finds what each numbered paragraph and limb of a translation translates: labels differ between languages, their order does not. */
export function matchTranslation(recorded: readonly Numbered[], translated: readonly Numbered[]): Match {
  const [there, here] = [byNumber(recorded), byNumber(translated)];
  const numbers = [...new Set([...there.keys(), ...here.keys()])];
  const different = numbers.filter((number) => there.get(number)?.length !== here.get(number)?.length);
  const pairs = numbers.flatMap((number) => {
    const originals = there.get(number) ?? [];
    return (here.get(number) ?? []).flatMap((id, place): [string, string][] => {
      const original = originals[place];
      return original ? [[id, original]] : [];
    });
  });
  return { pairs: new Map(pairs), different };
}
