import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { addMechanism } from "@/app/[locale]/admin/mechanisms/actions";
import { requireActor } from "@/app/_request/session";
import { AddMechanismForm } from "@/components/mechanisms/add-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { newMechanismSchema } from "@/domain/mechanisms/schema";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("mechanismsAdmin.form");
  return { title: t("addTitle") };
}

export default async function NewMechanismPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, t] = [await requireActor(), await getTranslations("mechanismsAdmin")];
  if (!can(actor, "mechanism.add")) notFound();
  const { body = "" } = newMechanismSchema.parse(await searchParams);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.mechanisms(), label: t("title") }]} current={t("form.addTitle")} />
      <PageHeader title={t("form.addTitle")} lead={body ? t("form.called", { body }) : undefined} />
      <ClientMessages namespaces={["mechanismsAdmin", "vocabulariesAdmin", "vocabulary"]}>
        <AddMechanismForm body={body} ownId={actor.id} action={addMechanism} />
      </ClientMessages>
    </>
  );
}
