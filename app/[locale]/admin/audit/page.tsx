import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { AuditFilterForm } from "@/components/audit/filters";
import { AuditEntries } from "@/components/audit/list";
import { AuditVerdict } from "@/components/audit/verdict";
import { AdminTabs } from "@/components/people/admin-tabs";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { auditActions, listAuditEntries } from "@/domain/audit/queries";
import { auditFiltersSchema } from "@/domain/audit/schema";
import { inspectAudit } from "@/domain/audit/verification/queries";
import { can } from "@/domain/policy";
import { readsAuditContents } from "@/domain/visibility";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("audit")];
  if (!can(actor, "audit.read")) notFound();
  const { verify, after, before, ...kept } = auditFiltersSchema.parse(await searchParams);
  const { entries, newer, older } = await listAuditEntries(actor, { ...kept, after, before });
  const isFiltered = Object.values(kept).some((value) => value !== undefined);
  const withContents = readsAuditContents(actor);

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdminTabs current="audit" mayAdminister={can(actor, "user.enable")} />
      <div className="stack">
        <AuditVerdict {...await inspectAudit(actor, { isAsked: verify === "1" })} withContents={withContents} />
        {!withContents && <Notice tone="neutral" title={t("administratorNote")} />}
      </div>
      <Disclosure summary={t("filters")} open={isFiltered}>
        <AuditFilterForm action={getPathname({ href: paths.audit(), locale })} filters={kept} actions={auditActions} />
      </Disclosure>
      <AuditEntries entries={entries} />
      <Pagination previous={newer && paths.audit({ ...kept, before: newer })} next={older && paths.audit({ ...kept, after: older })} />
    </>
  );
}
