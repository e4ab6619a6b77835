import { now } from "@/lib/clock";
import { wordsOf } from "@/lib/i18n/words";
import type { Locale } from "@/lib/i18n/routing";
import { findTableWords } from "../queries";
import type { Field, TableKind } from "../schema";
import { templateCsv, templateWorkbook } from "./rules";

export type TemplateFormat = "xlsx" | "csv";

/** A table to fill in, in the reader's language. */
export async function findTemplate(kind: TableKind, format: TemplateFormat, locale: Locale): Promise<Uint8Array> {
  const [words, t] = [await findTableWords(), await wordsOf(locale)];
  if (format === "csv") return templateCsv(kind, locale, words);
  const takes = ({ type }: Field): string => {
    if (type.type === "choice") {
      const known = Object.entries(words[locale].choices[type.of] ?? {}).filter(([value]) => !type.among || type.among.includes(value));
      return t("tableHints.choice", { choices: known.map(([, word]) => word).join(", ") });
    }
    if (type.type === "reference") return t(`tableHints.${type.to}`);
    if (type.type === "references")
      return type.to === "term" || type.to === "article"
        ? t(`tableHints.${type.to}`)
        : t("tableHints.references", { one: t(`tableHints.${type.to}`) });
    return type.type === "words" || type.type === "lines"
      ? t(`tableHints.${type.type}`, { max: String(type.max) })
      : t(`tableHints.${type.type}`);
  };
  const said = {
    title: t("tableTemplate.title", { kind: t(`tableKinds.${kind}`) }),
    sheets: { rows: t("tableTemplate.rows"), guide: t("tableTemplate.guide"), words: t("tableTemplate.words") },
    guide: {
      column: t("tableTemplate.column"),
      required: t("tableTemplate.required"),
      takes: t("tableTemplate.takes"),
      example: t("tableTemplate.example"),
    },
    creator: t("tableTemplate.creator"),
    dateFormat: "dd.mm.yyyy",
    required: t("tableTemplate.isRequired"),
    optional: t("tableTemplate.isOptional"),
    oneLanguage: t("tableTemplate.oneLanguage"),
    takes,
  };
  return templateWorkbook(kind, locale, words, said, now());
}
