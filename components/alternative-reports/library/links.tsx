import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** What else there is to read about reports: their rules, what became of what they suggest, and what was taken off the register. */
export function LibraryLinks() {
  const [rules, uptake, refusals] = [useTranslations("reportRules"), useTranslations("reportUptake"), useTranslations("refusals")];
  return (
    <>
      <LinkButton href={paths.reportUptake()}>{uptake("title")}</LinkButton>
      <LinkButton href={paths.refusals()}>{refusals("title")}</LinkButton>
      <LinkButton href={paths.reportRules()}>{rules("title")}</LinkButton>
    </>
  );
}
