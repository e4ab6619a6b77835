import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { submitReport } from "@/app/[locale]/desk/reports/[id]/submission/actions";
import { requireActor } from "@/app/_request/session";
import { ReportTabs } from "@/components/alternative-reports/drafting/report-tabs";
import { EditionParts } from "@/components/alternative-reports/editions/contents";
import { EditionCover } from "@/components/alternative-reports/editions/cover";
import { CleanedAnnexes } from "@/components/alternative-reports/submission/annexes";
import { SubmissionChecks } from "@/components/alternative-reports/submission/checks";
import { OwnEditions } from "@/components/alternative-reports/submission/editions";
import { SubmissionForm } from "@/components/alternative-reports/submission/submission-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import { stateZone } from "@/lib/day";
import { paths } from "@/lib/paths";
import { zoneChoices } from "@/lib/zones";

export default async function SubmissionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, t, desk] = [await requireActor(), await getTranslations("submission"), await getTranslations("desk")];
  const report = await findSubmission(actor, id);
  if (!report) notFound();
  const { edition, checks, files, editions, version, hash } = report;

  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: desk("title") }]} current={report.edition.title} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReportTabs id={id} current="submission" />
      <Section title={t("earlier")}>
        <OwnEditions editions={editions} />
      </Section>
      <Section title={t("checks")}>
        <SubmissionChecks checks={checks} />
      </Section>
      <Section title={t("annexes")}>
        <CleanedAnnexes files={files} />
      </Section>
      <Section title={t("preview")}>
        <h3 lang={edition.language}>{edition.title}</h3>
        <EditionCover contents={edition} />
        <EditionParts contents={edition} language={edition.language} />
      </Section>
      <Section title={t("freeze")} id="submit">
        {report.maySubmit ? (
          <ClientMessages namespaces={["submission", "vocabulary"]}>
            <SubmissionForm reportId={id} version={version} hash={hash} zone={stateZone} zones={zoneChoices} action={submitReport} />
          </ClientMessages>
        ) : (
          <Notice title={t("mayNot")} />
        )}
      </Section>
    </>
  );
}
