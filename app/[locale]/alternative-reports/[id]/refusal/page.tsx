import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { refuseEdition } from "@/app/[locale]/alternative-reports/refusals/actions";
import { requireActor } from "@/app/_request/session";
import { RefusingForm } from "@/components/alternative-reports/moderation/refusing-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findRefusable } from "@/domain/alternative-reports/moderation/queries";
import { paths } from "@/lib/paths";

export default async function RefusingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, t] = [await requireActor(), await getTranslations("refusals")];
  const edition = await findRefusable(actor, id);
  if (!edition) notFound();

  return (
    <>
      <title>{t("refusing")}</title>
      <Breadcrumbs items={[{ href: paths.refusals(), label: t("title") }]} current={t("refusing")} />
      <PageHeader title={t("refusing")} eyebrow={<span lang={edition.language}>{edition.title}</span>} lead={t("refusingLead")} />
      <ClientMessages namespaces={["refusals", "vocabulary"]}>
        <RefusingForm editionId={id} version={edition.version} action={refuseEdition} />
      </ClientMessages>
    </>
  );
}
