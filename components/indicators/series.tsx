import { useLocale, useTranslations } from "next-intl";

import { figureText, periodText } from "@/components/indicators/figures";
import { SeriesChart } from "@/components/indicators/series-chart";
import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { IndicatorRecord } from "@/domain/indicators/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What was measured: drawn, as a table, and what was corrected. */
export function IndicatorSeries({ indicator, mayReport }: { indicator: IndicatorRecord; mayReport: boolean }) {
  const t = useTranslations("indicators");
  const { id, values, corrections } = indicator;
  return (
    <Section
      title={t("series")}
      actions={
        <>
          {values.length > 0 && (
            <LinkButton href={paths.indicatorSeries(id)} download>
              {t("download")}
            </LinkButton>
          )}
          {mayReport && <LinkButton href={paths.newIndicatorValue(id)}>{t("recordValue")}</LinkButton>}
        </>
      }
    >
      <div className="stack">
        <SeriesChart indicator={indicator} />
        <Values indicator={indicator} mayReport={mayReport} />
        {corrections.length > 0 && (
          <Disclosure summary={t("corrections", { count: corrections.length })}>
            <Corrections corrections={corrections} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function Values({ indicator: { id, unit, values, categories }, mayReport }: { indicator: IndicatorRecord; mayReport: boolean }) {
  const t = useTranslations("indicators");
  const locale = useLocale();
  return (
    <Table
      caption={unit ? t("valuesIn", { unit }) : t("values")}
      rows={values}
      rowKey={(value) => value.id}
      empty={<Empty title={t("noValues")} />}
      columns={[
        { key: "period", header: t("period"), rowHeader: true, cell: ({ period }) => periodText(period, locale) },
        ...(categories.length > 0
          ? [{ key: "category", header: t("category"), cell: ({ category }: { category: string | null }) => category ?? t("inAll") }]
          : []),
        {
          key: "value",
          header: t("value"),
          align: "end",
          cell: ({ value }) => (value === null ? t("takenBack") : figureText(value, locale)),
        },
        {
          key: "source",
          header: t("source"),
          cell: ({ source, note }) => (
            <>
              {source} {note && <p className="quiet">{note}</p>}
            </>
          ),
        },
        {
          key: "recorded",
          header: t("recorded"),
          cell: ({ recordedAt, writer }) => (
            <>
              <Moment value={recordedAt} /> {writer && <p className="quiet">{writer}</p>}
            </>
          ),
        },
        ...(mayReport
          ? [
              {
                key: "correct",
                header: t("correction"),
                cell: (value: { id: string; period: string; category: string | null }) => (
                  <Link
                    href={paths.indicatorValue(id, value.id)}
                    className="link"
                    aria-label={t("correctValue", { of: [periodText(value.period, locale), value.category].filter(Boolean).join(", ") })}
                  >
                    {t("correct")}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Corrections({ corrections }: Pick<IndicatorRecord, "corrections">) {
  const t = useTranslations("indicators");
  const locale = useLocale();
  const shown = (value: string | null) => (value === null ? t("takenBack") : figureText(value, locale));
  return (
    <Table
      caption={t("correctionsTitle")}
      captionHidden
      rows={corrections}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "period",
          header: t("period"),
          rowHeader: true,
          cell: ({ after }) => [periodText(after.period, locale), after.category].filter(Boolean).join(" · "),
        },
        { key: "before", header: t("was"), align: "end", cell: ({ before }) => <s>{shown(before.value)}</s> },
        { key: "after", header: t("became"), align: "end", cell: ({ after }) => shown(after.value) },
        { key: "reason", header: t("reason"), width: "wide", cell: ({ after }) => after.note },
        {
          key: "recorded",
          header: t("recorded"),
          cell: ({ after }) => (
            <>
              <Moment value={after.recordedAt} /> {after.writer && <p className="quiet">{after.writer}</p>}
            </>
          ),
        },
      ]}
    />
  );
}
