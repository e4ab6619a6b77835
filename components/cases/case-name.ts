import { useTranslations } from "next-intl";

type Named = { communicationNumber: string; initials: string | null };

/** How a case is called: by its number, and by initials where the secretariat gives them. */
export function useCaseName(): (file: Named) => string {
  const t = useTranslations("cases");
  return ({ communicationNumber, initials }) =>
    initials ? t("nameWithInitials", { number: communicationNumber, initials }) : t("name", { number: communicationNumber });
}
