import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { type ReportTab, ReportTabs } from "@/components/alternative-reports/drafting/report-tabs";
import { WordCount } from "@/components/alternative-reports/drafting/word-count";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Unverified } from "@/components/ui/source-note";
import type { ReportRecord } from "@/domain/alternative-reports/drafting/queries";
import { paths } from "@/lib/paths";

type Props = { report: ReportRecord; current: ReportTab; children: ReactNode };

/** What stands above every page of a report: what it is about, how much of it is written, and by when it must be sent. */
export function ReportFrame({ report, current, children }: Props) {
  const [t, desk] = [useTranslations("deskReport"), useTranslations("desk")];
  const [stage, language] = [useTranslations("vocabulary.ReportStage"), useTranslations("vocabulary.Language")];
  const { id, title, cycle, template, words, deadlineOn, discardedAt } = report;
  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: desk("title") }]} current={title} />
      <PageHeader title={title} eyebrow={stage(template.stage)} lead={`${cycle.state.name} · ${cycle.title}`} />
      {discardedAt && <Notice tone="warning" title={t("discarded")} />}
      <Facts
        items={[
          { term: t("by"), value: report.organisation.name },
          {
            term: t("rules"),
            value: (
              <span className="row">
                {template.name} {template.attestation === "UNVERIFIED" && <Unverified />}
              </span>
            ),
          },
          {
            term: t("wordsIn", { language: language(words.language) }),
            value: <WordCount words={words.total} limit={template.wordLimit} />,
          },
          { term: t("deadline"), value: deadlineOn && <Day value={deadlineOn} /> },
        ]}
      />
      <p className="quiet">{t("whatCounts")}</p>
      <ReportTabs id={id} current={current} />
      {children}
    </>
  );
}
