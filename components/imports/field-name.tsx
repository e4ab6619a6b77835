import { useTranslations } from "next-intl";

import { type FieldName as Name, fieldNames, isInterfaceLanguage } from "@/domain/datasets/table/schema";

const isName = (text: string): text is Name => fieldNames.some((name) => name === text);

/** What a column of an own table is called: "Title (Russian)" for `title.ru`. */
export function useFieldName(): (key: string) => string {
  const t = useTranslations("tableFields");
  return (key) => {
    const [name = "", language = ""] = key.split(".");
    if (!isName(name)) return key;
    const label = t(`name.${name}`);
    return isInterfaceLanguage(language) ? t("withLanguage", { name: label, language: t(`language.${language}`) }) : label;
  };
}

export function FieldName({ field }: { field: string }) {
  return useFieldName()(field);
}
