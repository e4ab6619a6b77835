import { countryName } from "@/domain/countries/rules";
import type { Ours } from "@/domain/imports/kinds/uhri/comparison/rules";
import { wholeText, withoutEmpty } from "@/domain/imports/kinds/uhri/rules";
import type { KnownLabel, LabelKind, Rest, UhriValues } from "@/domain/imports/kinds/uhri/schema";

/** What must be kept beside a paragraph that the register has already, so that UHRI's words are not lost. */
export function keptOf(values: UhriValues, ours: Ours, labels: readonly KnownLabel[]): Rest {
  const { heading, paragraph, body, session, publishedOn, position, states } = values;
  const text = wholeText(values);
  const isSameText = text === wholeText(ours) && heading === ours.heading && paragraph === ours.number;
  // Where the register has no recommendation, there is nothing that could be classified, or that a State could take a position on.
  const isHomeless = values.type === "RECOMMENDATION" && !ours.isRecommendation;
  const labelsOf = (kind: LabelKind) =>
    isHomeless || labels.some((label) => label.kind === kind && !label.isName) ? values.labels[kind] : undefined;
  return withoutEmpty({
    type: isHomeless ? "RECOMMENDATION" : undefined,
    themes: labelsOf("THEME"),
    persons: labelsOf("GROUP"),
    sdgs: labelsOf("SDG"),
    position: isHomeless && position ? position : undefined,
    recommendingStates: isHomeless ? states.map((code) => countryName(code, "en")) : undefined,
    ...values.rest,
    text: isSameText ? undefined : { heading, paragraph, text },
    body: body === ours.body ? undefined : (body ?? ""),
    session: session === ours.session ? undefined : (session ?? ""),
    publishedOn: publishedOn === ours.publishedOn ? undefined : (publishedOn ?? ""),
  });
}
