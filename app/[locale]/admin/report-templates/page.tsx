import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { TemplateTable } from "@/components/alternative-reports/templates/list";
import { AdminTabs } from "@/components/people/admin-tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listTemplates } from "@/domain/alternative-reports/templates/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reportTemplates");
  return { title: t("title") };
}

export default async function ReportTemplatesPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportTemplates")];
  if (!can(actor, "reportTemplate.revise")) notFound();
  const templates = await listTemplates(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newReportTemplate()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <AdminTabs current="reportTemplates" mayAdminister />
      <TemplateTable templates={templates} />
    </>
  );
}
