import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseReportTemplate } from "@/app/[locale]/admin/report-templates/actions";
import { requireActor } from "@/app/_request/session";
import { TemplateForm } from "@/components/alternative-reports/templates/form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findTemplate } from "@/domain/alternative-reports/templates/queries";
import { paths } from "@/lib/paths";

export default async function ReportTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportTemplates")];
  const found = await findTemplate(actor, id, locale);
  if (!found) notFound();
  const { name, mechanism, mechanismId, wordLimit, retiredAt: _, sendTo: __, ...template } = found;
  const values = { ...template, mechanismId: mechanismId ?? "", wordLimit: wordLimit ?? "" };

  return (
    <>
      <title>{name}</title>
      <Breadcrumbs items={[{ href: paths.reportTemplates(), label: t("title") }]} current={name} />
      <PageHeader title={name} eyebrow={`${template.code}${mechanism ? ` · ${mechanism}` : ""}`} lead={t("reviseLead")} />
      <ClientMessages namespaces={["reportTemplates", "recordForm", "vocabulary"]}>
        <TemplateForm key={template.version} template={values} mechanisms={[]} ownId={actor.id} keep={reviseReportTemplate} />
      </ClientMessages>
    </>
  );
}
