import type { Ours } from "@/domain/imports/kinds/uhri/comparison/rules";
import { wholeText, withoutEmpty } from "@/domain/imports/kinds/uhri/rules";
import type { KnownLabel, LabelKind, Rest, UhriValues } from "@/domain/imports/kinds/uhri/schema";

/** What must be kept beside a paragraph that the register has already, so that UHRI's words are not lost. */
export function keptOf(values: UhriValues, ours: Ours, labels: readonly KnownLabel[]): Rest {
  const { heading, paragraph, body, session, publishedOn } = values;
  const text = wholeText(values);
  const isSameText = text === wholeText(ours) && heading === ours.heading && paragraph === ours.number;
  const labelsOf = (kind: LabelKind) => (labels.some((label) => label.kind === kind && !label.isName) ? values.labels[kind] : undefined);
  return withoutEmpty({
    themes: labelsOf("THEME"),
    persons: labelsOf("GROUP"),
    sdgs: labelsOf("SDG"),
    ...values.rest,
    text: isSameText ? undefined : { heading, paragraph, text },
    body: body === ours.body ? undefined : (body ?? ""),
    session: session === ours.session ? undefined : (session ?? ""),
    publishedOn: publishedOn === ours.publishedOn ? undefined : (publishedOn ?? ""),
  });
}
