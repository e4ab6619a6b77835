import type { RowValues } from "@/domain/datasets/table/schema";
import { textOf } from "@/domain/datasets/table/values/rules";
import { normalised } from "@/domain/datasets/table/words/rules";
import type { TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { canReach, dateProblems, hasSource, isActAddress } from "@/domain/reforms/rules";
import { interfaceLanguages, type ReformStage, reformStages } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";
import type { Day } from "@/lib/day";

const titlesOf = (values: RowValues): string[] => interfaceLanguages.flatMap((language) => textOf(values, `title.${language}`) || []);

/** What tells the reforms of one file apart. */
export const keyOfReform = (values: RowValues): string =>
  [textOf(values, "reformKind"), normalised(textOf(values, "number")) || normalised(titlesOf(values)[0] ?? "")].join(" ");

/** By what other rows of the file may mean this reform. */
export const namesOfReform = (values: RowValues): string[] => [textOf(values, "number"), ...titlesOf(values)];

/** A reform is known again by the kind and the number of its act, or else by its title in any language. */
export function identifyReform(things: ReadonlyMap<string, Thing>): TableDefinition["identify"] {
  const known = new Map<string, Set<string>>();
  const add = (key: string, id: string) => known.set(key, (known.get(key) ?? new Set()).add(id));
  const numberKey = (values: RowValues) => `${textOf(values, "reformKind")} ${normalised(textOf(values, "number"))}`;
  for (const { id, values } of things.values()) {
    if (textOf(values, "number")) add(numberKey(values), id);
    for (const title of titlesOf(values)) add(normalised(title), id);
  }
  return (values) => {
    const byNumber = textOf(values, "number") === "" ? undefined : known.get(numberKey(values));
    const found = byNumber ?? new Set(titlesOf(values).flatMap((title) => [...(known.get(normalised(title)) ?? [])]));
    const [only] = found;
    if (found.size > 1) {
      const reference = textOf(values, "number") || (titlesOf(values)[0] ?? "");
      const language = interfaceLanguages.find((one) => textOf(values, `title.${one}`)) ?? "ru";
      return { field: `title.${language}`, refusal: withArguments("referenceAmbiguous", { reference, count: found.size }) };
    }
    // An act with another number is another act, even under the same title.
    const other = only === undefined ? undefined : things.get(only);
    const isOther = !byNumber && textOf(values, "number") !== "" && other !== undefined && textOf(other.values, "number") !== "";
    return only === undefined || isOther ? null : { id: only };
  };
}

const isStage = (text: string): text is ReformStage => reformStages.some((stage) => stage === text);

/** What the form of a reform refuses too: dates that do not fit its stage, foreign addresses, a proof without a source. */
export function refuseReform(today: Day): (after: RowValues, thing: Thing | null, id: string) => Wrong {
  return (after, thing, id) => {
    const stage = textOf(after, "reformStage");
    const before = textOf(thing?.values ?? {}, "reformStage");
    if (isStage(stage) && isStage(before) && stage !== before && !canReach(before, stage))
      return { field: "reformStage", refusal: "stageOutOfOrder" };
    const dates = { adoptedOn: textOf(after, "adoptedOn"), inForceOn: textOf(after, "inForceOn"), repealedOn: textOf(after, "repealedOn") };
    const [problem] = isStage(stage) ? dateProblems(stage, dates, today) : [];
    if (problem) return { field: problem.field, refusal: problem.key };
    for (const language of interfaceLanguages) {
      const address = textOf(after, `address.${language}`);
      if (address !== "" && !isActAddress(address, language)) return { field: `address.${language}`, refusal: "notAnActAddress" };
    }
    if (after.replaces === id) return { field: "replaces", refusal: "cannotReplace" };
    const links = Object.fromEntries(interfaceLanguages.map((language) => [language, textOf(after, `address.${language}`)]));
    const isSourced = hasSource({ source: textOf(after, "source"), links: { en: "", ru: "", kk: "", ...links } });
    if (after.attestation === "VERIFIED" && !isSourced && thing?.values.attestation !== "VERIFIED")
      return { field: "source", refusal: "sourceRequired" };
    if (thing?.values.isPublic === true && after.isPublic === false) return { field: "isPublic", refusal: "staysPublic" };
    return hasNewAnswer(after, thing) && !after.contribution ? { field: "contribution", refusal: "required" } : null;
  };
}

function hasNewAnswer({ answers }: RowValues, thing: Thing | null): boolean {
  const known = thing?.values.answers;
  return Array.isArray(answers) && answers.some((id) => !(Array.isArray(known) && known.includes(id)));
}
