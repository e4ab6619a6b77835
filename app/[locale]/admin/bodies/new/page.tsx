import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordBody } from "@/app/[locale]/admin/bodies/actions";
import { requireActor } from "@/app/_request/session";
import { RecordBodyForm } from "@/components/institutions/record-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listAdministeredBodies } from "@/domain/institutions/queries";
import { listPlaces } from "@/domain/people/queries";
import { administeredStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("bodiesAdmin.form");
  return { title: t("recordTitle") };
}

export default async function NewBodyPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("bodiesAdmin")];
  if (administeredStates(actor).length === 0) notFound();
  const { states } = await listPlaces(actor, locale);
  const successors = await listAdministeredBodies(actor, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.adminBodies(), label: t("title") }]} current={t("form.recordTitle")} />
      <PageHeader title={t("form.recordTitle")} />
      <ClientMessages namespaces={["bodiesAdmin", "vocabulary"]}>
        <RecordBodyForm states={states} successors={successors} ownId={actor.id} action={recordBody} />
      </ClientMessages>
    </>
  );
}
