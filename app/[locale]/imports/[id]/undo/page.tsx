import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { undoImport } from "@/app/[locale]/imports/actions";
import { Blockers } from "@/components/imports/blockers";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findImport } from "@/domain/imports/queries";
import { listBlockers } from "@/domain/imports/undoing/queries";
import { formatNumber } from "@/lib/format";
import { redirect } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export default async function UndoImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("imports")];
  const run = await findImport(actor, id);
  if (!run) notFound();
  // Whoever comes back here by the browser's button sees what became of it.
  if (run.state !== "APPLIED") redirect({ href: paths.import(id), locale });
  const blockers = await listBlockers(actor, id);
  const counts = {
    created: run.created,
    createdShown: formatNumber(run.created, locale),
    changed: run.changed,
    changedShown: formatNumber(run.changed, locale),
  };

  return (
    <>
      <title>{t("undoTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.imports(), label: t("title") },
          { href: paths.import(id), label: run.fileName },
        ]}
        current={t("undo")}
      />
      <PageHeader title={t("undoTitle")} lead={t("undoLead", { name: run.fileName })} />
      {blockers.length > 0 ? (
        <Blockers blockers={blockers} />
      ) : (
        <Notice tone="warning" title={t("undoAbout", counts)}>
          <p>{t("undoFree")}</p>
          <ClientMessages>
            <ActionButton action={undoImport} input={{ id, version: run.version }} done={paths.import(id)} tone="danger">
              {t("undo")}
            </ActionButton>
          </ClientMessages>
        </Notice>
      )}
    </>
  );
}
