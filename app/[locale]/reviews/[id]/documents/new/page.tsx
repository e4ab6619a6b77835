import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { ImportForm } from "@/components/documents/import-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findImportingCycle } from "@/domain/documents/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("documentImport");
  return { title: t("title") };
}

export default async function ImportDocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("documentImport")];
  const cycle = await findImportingCycle(actor, id, locale);
  if (!cycle || !can(actor, "document.import", cycle)) notFound();

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(id), label: cycle.title },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ClientMessages namespaces={["documentImport"]}>
        <ImportForm cycleId={id} />
      </ClientMessages>
    </>
  );
}
