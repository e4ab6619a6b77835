import { sameWords, wholeText } from "@/domain/imports/kinds/uhri/rules";
import type { Rest, UhriValues } from "@/domain/imports/kinds/uhri/schema";
import type { Difference } from "@/domain/imports/kinds/schema";
import type { UprPosition } from "@/domain/vocabulary";

/** What the register holds of the paragraph that an annotation is about. */
export type Ours = {
  heading: string | null;
  number: string | null;
  text: string;
  limbs: { label: string; text: string }[];
  position: UprPosition | null;
  states: string[];
  /** Whether the paragraph is one of the recommendations of the register. */
  isRecommendation: boolean;
  labels: UhriValues["labels"];
  termIds: string[];
  session: string | null;
  publishedOn: string | null;
  body: string;
  /** Null where UHRI said nothing about it before. */
  rest: Rest | null;
};

const list = (items: readonly string[] | undefined): string => (items ?? []).join("; ");

/** Field by field where UHRI and the register differ; a text that differs only in signs and blanks does not. */
export function differencesOf(theirs: UhriValues, ours: Ours): Difference[] {
  const { rest } = ours;
  const pairs: [field: string, theirs: string, ours: string][] = [
    ["heading", theirs.heading ?? "", rest?.text ? (rest.text.heading ?? "") : (ours.heading ?? "")],
    ["themes", list(theirs.rest.themes ?? theirs.labels.THEME), list(rest?.themes ?? ours.labels.THEME)],
    ["persons", list(theirs.rest.persons ?? theirs.labels.GROUP), list(rest?.persons ?? ours.labels.GROUP)],
    ["sdgs", list(theirs.rest.sdgs ?? theirs.labels.SDG), list(rest?.sdgs ?? ours.labels.SDG)],
    ["position", theirs.position ?? theirs.rest.position ?? "", rest?.position ?? ours.position ?? ""],
    ["recommendingStates", list(theirs.rest.recommendingStates ?? theirs.states), list(rest?.recommendingStates ?? ours.states)],
    ["session", theirs.session ?? "", rest?.session ?? ours.session ?? ""],
    ["publishedOn", theirs.publishedOn ?? "", rest?.publishedOn ?? ours.publishedOn ?? ""],
    ["regions", list(theirs.rest.regions), list(rest?.regions)],
    ["recommendingRegions", list(theirs.rest.recommendingRegions), list(rest?.recommendingRegions)],
    ["indexedOn", theirs.rest.indexedOn ?? "", rest?.indexedOn ?? ""],
    ["countries", list(theirs.rest.countries), list(rest?.countries)],
    ["others", JSON.stringify(theirs.rest.others ?? {}), JSON.stringify(rest?.others ?? {})],
  ];
  const differences = pairs
    .filter(([, one, other]) => one !== other && !(one === "" && rest === null))
    .map(([field, one, other]) => ({ field, theirs: one, ours: other || null }));
  const [said, kept] = [wholeText(theirs), rest?.text?.text ?? wholeText(ours)];
  return sameWords(said, kept) ? differences : [{ field: "text", theirs: said, ours: kept }, ...differences];
}
