import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordCase } from "@/app/[locale]/cases/actions";
import { requireActor } from "@/app/_request/session";
import { CasePanel } from "@/components/cases/case-panel";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findCaseKeeping } from "@/domain/cases/queries";
import { blankCase } from "@/domain/cases/rules";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("cases");
  return { title: t("record") };
}

export default async function NewCasePage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("cases")];
  const keeping = await findCaseKeeping(actor, locale);
  if (!keeping || !can(actor, "caseFile.record", keeping)) notFound();

  return (
    <>
      <Breadcrumbs items={[{ href: paths.cases(), label: t("title") }]} current={t("record")} />
      <PageHeader title={t("record")} lead={t("recordLead")} />
      <CasePanel file={{ ...blankCase, stateId: keeping.stateId }} keeping={keeping} rescueKey={`${actor.id}:case`} action={recordCase} />
    </>
  );
}
