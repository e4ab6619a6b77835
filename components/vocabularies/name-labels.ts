import { useTranslations } from "next-intl";

/** What the fields of a name are called where two versions of it are compared. */
export function useNameLabels() {
  const t = useTranslations("vocabulariesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  return {
    "names.en": t("nameIn", { language: language("en") }),
    "names.ru": t("nameIn", { language: language("ru") }),
    "names.kk": t("nameIn", { language: language("kk") }),
  };
}
