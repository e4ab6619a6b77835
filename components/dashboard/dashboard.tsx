import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";

import { DashboardChart } from "@/components/dashboard/chart";
import { Figures } from "@/components/dashboard/figures";
import { Pace } from "@/components/dashboard/pace";
import { RecommendationFilterForm } from "@/components/recommendations/filters";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader, Section } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { ChartKey } from "@/domain/dashboard/charts/rules";
import type { Counted } from "@/domain/dashboard/counting/queries";
import { type Figure, isOfPace } from "@/domain/dashboard/figures/rules";
import type { Told } from "@/domain/dashboard/queries";
import { narrowed } from "@/domain/dashboard/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import type { FilterChoices } from "@/domain/recommendations/selection/rules";
import type { Day } from "@/lib/day";
import { formatDate, formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type DashboardProps = {
  counted: Counted;
  figures: Figure[];
  charts: Record<ChartKey, Told>;
  filters: RecommendationFilters;
  scope: { name: string; label: string; value: string }[];
  choices: FilterChoices;
  isCoordinator: boolean;
  today: Day;
};

/** As many rows as dashboard.css leaves on paper, so that all charts fit on one sheet. */
const mostPrinted = 6;

const parts = [
  ["status", ["verified", "claimed"]],
  ["voices", ["voices"]],
  ["time", ["months"]],
  ["bodies", ["bodies"]],
  ["themes", ["themes"]],
  ["subjects", ["groups", "sdgs", "articles"]],
] as const satisfies [string, ChartKey[]][];

/** Where the recommendations of a filtered list stand, on one page. */
export function Dashboard({ counted, figures, charts, filters, scope, choices, isCoordinator, today }: DashboardProps) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  return (
    <div className="dashboard">
      <PageHeader
        title={t("title")}
        lead={t("asOf", { date: formatDate(today, locale) })}
        actions={
          <>
            <LinkButton href={paths.recommendations(narrowed(filters))} tone="primary">
              {t("list")}
            </LinkButton>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <p>
        <strong>{t("scope")}: </strong>
        {scope.length === 0 ? t("scopeAll") : scope.map(({ label, value }) => `${label} – ${value}`).join("; ")}
      </p>
      <p className="quiet print-only">{t("printed", { shown: formatNumber(mostPrinted, locale) })}</p>
      <Disclosure summary={t("filters")}>
        <RecommendationFilterForm
          action={getPathname({ href: paths.dashboard(), locale })}
          clear={paths.dashboard()}
          filters={filters}
          choices={choices}
          isCoordinator={isCoordinator}
          isSorted={false}
        />
      </Disclosure>
      <Figures figures={figures.filter((figure) => !isOfPace(figure))} />
      {parts.map(([part, keys]) => (
        <Fragment key={part}>
          <Section title={t(`parts.${part}`)}>
            <div className={`dashboard-charts dashboard-${part}`}>
              {keys.map((key) => (
                <DashboardChart key={key} {...charts[key]} filters={filters} {...(key === "months" && { note: t("charts.months.note") })} />
              ))}
            </div>
          </Section>
          {part === "time" && <Pace counted={counted} figures={figures.filter(isOfPace)} />}
        </Fragment>
      ))}
    </div>
  );
}
