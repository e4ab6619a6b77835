import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { applyImport, discardImport, readAgain } from "@/app/[locale]/imports/actions";
import { ImportRowFilterForm } from "@/components/imports/filters";
import { ImportFindings } from "@/components/imports/findings";
import { ImportHeader } from "@/components/imports/header";
import { ImportProgress } from "@/components/imports/progress";
import { ImportRows } from "@/components/imports/rows";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findImport, listImportRows } from "@/domain/imports/queries";
import { isUnderWay } from "@/domain/imports/rules";
import { importRowFiltersSchema } from "@/domain/imports/schema";
import { can } from "@/domain/policy";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("imports")];
  const run = await findImport(actor, id);
  if (!run) notFound();
  const { after, before, ...kept } = importRowFiltersSchema.parse(await searchParams);
  const listed = run.state === "READING" || run.state === "FAILED" ? null : await listImportRows(actor, id, { ...kept, after, before });

  return (
    <>
      <title>{t("pageTitle", { name: run.fileName })}</title>
      <ClientMessages namespaces={["imports"]}>
        <ImportHeader run={run} apply={applyImport} discard={discardImport} again={readAgain} />
        {isUnderWay(run) && <ImportProgress run={{ step: run.step, done: run.done, total: run.total }} />}
      </ClientMessages>
      <ImportFindings findings={run.findings} mayAddBodies={can(actor, "mechanism.add")} />
      {listed && (
        <Section title={t("rows")} id="rows">
          <ImportRowFilterForm action={getPathname({ href: paths.import(id), locale })} filters={kept} run={run} />
          <ImportRows rows={listed.rows} isApplied={run.state === "APPLIED"} kind={run.kind} />
          <Pagination
            previous={listed.previous === null ? null : paths.import(id, { ...kept, before: listed.previous })}
            next={listed.next === null ? null : paths.import(id, { ...kept, after: listed.next })}
          />
        </Section>
      )}
    </>
  );
}
