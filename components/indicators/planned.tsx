import { useLocale, useTranslations } from "next-intl";

import { figureText } from "@/components/indicators/figures";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PlannedIndicator } from "@/domain/measures/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The indicators that show how something stands, from where to where. */
export function PlannedIndicators({ indicators, captionHidden = false }: { indicators: PlannedIndicator[]; captionHidden?: boolean }) {
  const t = useTranslations("plans");
  const kind = useTranslations("vocabulary.IndicatorKind");
  const locale = useLocale();
  const figureAnd = (value: string | null, text: string | null) => [value && figureText(value, locale), text].filter(Boolean).join("; ");
  return (
    <Table
      caption={t("indicators")}
      captionHidden={captionHidden}
      rows={indicators}
      rowKey={({ id }) => id}
      columns={[
        { key: "code", header: t("code"), cell: ({ code }) => code },
        {
          key: "title",
          header: t("indicator"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, title, kind: of, publishedAt }) => (
            <>
              <Link href={paths.indicator(id)} className="link">
                {title}
              </Link>{" "}
              <span className="quiet">{kind(of)}</span> {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
            </>
          ),
        },
        { key: "unit", header: t("unit"), cell: ({ unit }) => unit },
        { key: "baseline", header: t("baseline"), cell: ({ baseline, baselineValue }) => figureAnd(baselineValue, baseline) },
        { key: "target", header: t("target"), cell: ({ target, targetValue }) => figureAnd(targetValue, target) },
        { key: "source", header: t("source"), cell: ({ source }) => source },
      ]}
    />
  );
}
