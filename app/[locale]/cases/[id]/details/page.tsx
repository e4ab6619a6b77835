import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordGrade, recordRemedy, recordReply, reviseCase } from "@/app/[locale]/cases/actions";
import { requireActor } from "@/app/_request/session";
import { CasePanel } from "@/components/cases/case-panel";
import { ProgressPanel } from "@/components/cases/progress-panel";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listCaseScales } from "@/domain/cases/progress/queries";
import { findCase, findCaseKeeping } from "@/domain/cases/queries";
import { formOfCase } from "@/domain/cases/rules";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function CaseDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("cases")];
  const file = await findCase(actor, id, locale);
  const keeping = await findCaseKeeping(actor, locale);
  if (!file || !keeping || !can(actor, "caseFile.revise", file)) notFound();
  const scales = await listCaseScales(actor, file.mechanismId, locale);

  return (
    <>
      <title>{t("revise")}</title>
      <Breadcrumbs
        items={[
          { href: paths.cases(), label: t("title") },
          { href: paths.case(id), label: file.communicationNumber },
        ]}
        current={t("revise")}
      />
      <PageHeader title={t("revise")} eyebrow={file.communicationNumber} />
      <ProgressPanel file={file} scales={scales} record={{ remedy: recordRemedy, reply: recordReply, grade: recordGrade }} />
      <Section title={t("details")} id="details">
        <CasePanel file={formOfCase(file)} keeping={keeping} rescueKey={`${actor.id}:${id}`} action={reviseCase} />
      </Section>
    </>
  );
}
