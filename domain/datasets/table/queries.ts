import { type InterfaceLanguage, interfaceLanguages, vocabularies } from "@/domain/vocabulary";
import { wordsOf } from "@/lib/i18n/words";
import { tableFields } from "./fields/rules";
import { type AllTableWords, type ChoiceOf, fieldNames, type TableWords } from "./schema";

/** The enums that a field of some table can take. */
const choices: readonly ChoiceOf[] = [
  ...new Set(
    Object.values(tableFields)
      .flat()
      .flatMap(({ type }) => (type.type === "choice" ? [type.of] : [])),
  ),
];

let known: Promise<AllTableWords> | undefined;

/** The words for everything that can stand in a table, in every language of the interface. */
export function findTableWords(): Promise<AllTableWords> {
  known ??= Promise.all(interfaceLanguages.map(async (language) => [language, await wordsIn(language)] as const)).then(
    (all) => Object.fromEntries(all) as AllTableWords,
  );
  return known;
}

async function wordsIn(language: InterfaceLanguage): Promise<TableWords> {
  const t = await wordsOf(language);
  const values = (of: ChoiceOf) => vocabularies[of].map((value) => [value, t(`vocabulary.${of}.${value}` as "vocabulary.Language.en")]);
  return {
    fields: Object.fromEntries(fieldNames.map((name) => [name, t(`tableFields.name.${name}`)])) as TableWords["fields"],
    choices: Object.fromEntries(choices.map((of) => [of, Object.fromEntries(values(of))])),
    languages: Object.fromEntries(interfaceLanguages.map((one) => [one, t(`tableFields.language.${one}`)])) as TableWords["languages"],
    yes: t("tableFields.yes"),
    no: t("tableFields.no"),
  };
}
