import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addReportTemplate } from "@/app/[locale]/admin/report-templates/actions";
import { requireActor } from "@/app/_request/session";
import { TemplateForm } from "@/components/alternative-reports/templates/form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { blankTemplate } from "@/domain/alternative-reports/templates/schema";
import { listScaleMechanisms } from "@/domain/assessments/scales/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reportTemplates");
  return { title: t("new") };
}

export default async function NewReportTemplatePage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportTemplates")];
  if (!can(actor, "reportTemplate.add")) notFound();
  const mechanisms = await listScaleMechanisms(actor, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.reportTemplates(), label: t("title") }]} current={t("new")} />
      <PageHeader title={t("new")} />
      <ClientMessages namespaces={["reportTemplates", "recordForm", "vocabulary"]}>
        <TemplateForm template={blankTemplate} mechanisms={mechanisms} ownId={actor.id} keep={addReportTemplate} />
      </ClientMessages>
    </>
  );
}
