import { type InterfaceLanguage, type ReformKind, reformKinds, type ReformStage, reformStages } from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import type { Day } from "@/lib/day";

/** By each column in both directions; the first of a pair is how one begins to look. */
export const reformSorts = [
  ...(["newest", "oldest", "title", "titleLast", "kind", "kindLast"] as const),
  ...(["stage", "stageLast", "body", "bodyLast", "answers", "answersLast"] as const),
];
export type ReformSort = (typeof reformSorts)[number];

type Listed = {
  id: string;
  title: { text: string };
  kind: ReformKind;
  stage: ReformStage;
  adoptedOn: Day | null;
  body: { name: string } | null;
  answers: number;
};
type Comparison = (one: Listed, other: Listed) => number;

const backwards =
  (compare: Comparison): Comparison =>
  (one, other) =>
    compare(other, one);

/** What has nothing to be sorted by stands last, whichever way the list runs. */
const known =
  (has: (listed: Listed) => boolean, compare: Comparison): Comparison =>
  (one, other) =>
    has(one) && has(other) ? compare(one, other) : Number(has(other)) - Number(has(one));

/** How two reforms stand to each other in a list, in the reader's alphabet; what is equal follows its title. */
export function compareReforms(sort: ReformSort, locale: InterfaceLanguage): Comparison {
  const names = compareNames(locale);
  const byTitle: Comparison = (one, other) => names(one.title.text, other.title.text);
  const byKind: Comparison = (one, other) => reformKinds.indexOf(one.kind) - reformKinds.indexOf(other.kind);
  const byStage: Comparison = (one, other) => reformStages.indexOf(one.stage) - reformStages.indexOf(other.stage);
  const byAnswers: Comparison = (one, other) => one.answers - other.answers;
  const byAdoption: Comparison = (one, other) => (one.adoptedOn ?? "").localeCompare(other.adoptedOn ?? "");
  const byBody: Comparison = (one, other) => names(one.body?.name ?? "", other.body?.name ?? "");
  const isAdopted = ({ adoptedOn }: Listed) => adoptedOn !== null;
  const hasBody = ({ body }: Listed) => body !== null;
  const comparisons: Record<ReformSort, Comparison> = {
    newest: known(isAdopted, backwards(byAdoption)),
    oldest: known(isAdopted, byAdoption),
    title: byTitle,
    titleLast: backwards(byTitle),
    kind: byKind,
    kindLast: backwards(byKind),
    stage: byStage,
    stageLast: backwards(byStage),
    body: known(hasBody, byBody),
    bodyLast: known(hasBody, backwards(byBody)),
    answers: backwards(byAnswers),
    answersLast: byAnswers,
  };
  return (one, other) => comparisons[sort](one, other) || byTitle(one, other) || one.id.localeCompare(other.id);
}
