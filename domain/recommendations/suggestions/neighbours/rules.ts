import { weightsOf } from "@/domain/recommendations/suggestions/text/rules";

/** A recommendation that a person has classified. */
export type Example = { id: string; reference: string; stems: ReadonlySet<string>; termIds: readonly string[] };
export type FoundNearby = { termId: string; score: number; example: Pick<Example, "id" | "reference"> };

const mostNeighbours = 12;
/** Texts that share less are not about the same. */
const leastLikeness = 0.08;
/** From here on a text is as good as the same; one that is less alike counts less. */
const sameLikeness = 0.35;

/** Terms of the recommendations that are worded most alike: the more of them have a term, and the more alike they are, the higher. */
export function findNearby(stems: ReadonlySet<string>, examples: readonly Example[]): FoundNearby[] {
  const weight = weightsOf(examples.map((example) => example.stems));
  const size = (set: ReadonlySet<string>) => Math.sqrt([...set].reduce((sum, stem) => sum + weight(stem) ** 2, 0));
  const own = size(stems);
  const near = examples
    .map((example) => {
      const shared = [...stems].filter((stem) => example.stems.has(stem)).reduce((sum, stem) => sum + weight(stem) ** 2, 0);
      return { example, likeness: shared && shared / (own * size(example.stems)) };
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostNeighbours);

  const all = near.reduce((sum, { likeness }) => sum + likeness ** 2, 0);
  const trust = Math.min(1, (near[0]?.likeness ?? 0) / sameLikeness);
  const found = new Map<string, FoundNearby>();
  for (const { example, likeness } of near)
    for (const termId of example.termIds) {
      const already = found.get(termId) ?? { termId, score: 0, example: { id: example.id, reference: example.reference } };
      found.set(termId, { ...already, score: already.score + (trust * likeness ** 2) / all });
    }
  return [...found.values()].sort((one, other) => other.score - one.score);
}
