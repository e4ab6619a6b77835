import { useLocale, useTranslations } from "next-intl";

import { BarChart } from "@/components/ui/bar-chart";
import { Section } from "@/components/ui/page-header";
import type { AgeBand } from "@/domain/recommendations/ageing/rules";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** How old the recommendations are that are still to be carried out. */
export function Ages({ ages }: { ages: { band: AgeBand; count: number }[] }) {
  const t = useTranslations("boards.ages");
  const locale = useLocale();
  return (
    <Section title={t("title")}>
      <BarChart
        title={<span className="sr-only">{t("title")}</span>}
        description={t("hint", { months: formatNumber(18, locale) })}
        labelHeader={t("band")}
        valueHeader={t("count")}
        barHeader={t("bar")}
        rows={ages.map(({ band, count }) => ({
          key: band,
          label: t(`bands.${band}`),
          value: count,
          tone: band === "18" ? "danger" : "info",
          ...(count > 0 && { href: paths.recommendations({ age: band }) }),
        }))}
      />
    </Section>
  );
}
