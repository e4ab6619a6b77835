import { useLocale, useTranslations } from "next-intl";

import { DifferenceEntry } from "@/components/periods/difference/entry";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import type { DifferencePage } from "@/domain/periods/difference/queries";
import { differenceSections, type TwoDays } from "@/domain/periods/difference/schema";
import { formatDate, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = { days: TwoDays; difference: DifferencePage; query: NonNullable<Parameters<typeof paths.changes>[0]> };

/** What changed, one part at a time. */
export function DifferenceView({ days, difference: { part, counts, rows }, query }: Props) {
  const t = useTranslations("difference");
  const locale = useLocale();
  const between = { from: formatDate(days.from, locale), to: formatDate(days.to, locale) };
  if (!part || Object.keys(counts).length === 0) return <Empty title={t("nothing", between)} />;
  return (
    <section aria-label={t("between", between)}>
      <h2>{t("between", between)}</h2>
      <Tabs
        label={t("parts")}
        items={differenceSections.map((section) => ({
          href: paths.changes({ ...query, part: section }),
          label: t(`sections.${section}`),
          count: formatNumber(counts[section] ?? 0, locale),
          current: section === part,
        }))}
      />
      <p className="quiet my-4">{t(`explained.${part}`)}</p>
      {rows.length === 0 && <Empty title={t("nothingHere")} />}
      <ol className="stack">
        {rows.map((row) => (
          <DifferenceEntry key={row.subject} row={row} days={days} />
        ))}
      </ol>
    </section>
  );
}
