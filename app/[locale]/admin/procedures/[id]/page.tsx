import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseProcedure } from "@/app/[locale]/admin/procedures/actions";
import { requireActor } from "@/app/_request/session";
import { ProcedureParts } from "@/components/procedures/parts";
import { ReviseProcedureForm } from "@/components/procedures/procedure-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findProcedure } from "@/domain/follow-ups/procedures/queries";
import { paths } from "@/lib/paths";

export default async function ProcedurePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("procedures")];
  const procedure = await findProcedure(actor, id, locale);
  if (!procedure) notFound();
  const title = t("ofEdition", { name: procedure.name, edition: procedure.edition });

  return (
    <>
      <title>{title}</title>
      <Breadcrumbs items={[{ href: paths.followUpProcedures(), label: t("title") }]} current={title} />
      <PageHeader title={title} eyebrow={procedure.mechanism} />
      <ProcedureParts procedure={procedure} />
      <Disclosure summary={t("keep")}>
        <ClientMessages namespaces={["procedures", "recordForm", "vocabulary"]}>
          <ReviseProcedureForm procedure={procedure} action={reviseProcedure} />
        </ClientMessages>
      </Disclosure>
    </>
  );
}
