import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { paths } from "@/lib/paths";

/** The list as a document for people, and in UHRI's layout for programs. */
export function ExportLinks({ filters }: { filters: Partial<RecommendationFilters> }) {
  const t = useTranslations("recommendationList");
  const links = [
    ...(["docx", "xlsx", "csv"] as const).map((format) => ({ href: paths.progressSummary(format, filters), name: t(`export.${format}`) })),
    { href: paths.uhriLayout("csv", filters), name: t("uhriCsv") },
    { href: paths.uhriLayout("xlsx", filters), name: t("uhriXlsx") },
  ];
  return links.map(({ href, name }) => (
    <LinkButton key={href} href={href} size="small" download>
      {name}
    </LinkButton>
  ));
}
