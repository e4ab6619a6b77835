import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { invitePerson } from "@/app/[locale]/admin/people/actions";
import { requireActor } from "@/app/_request/session";
import { InvitationForm } from "@/components/people/invitation-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listPlaces } from "@/domain/people/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("people.inviteForm");
  return { title: t("title") };
}

export default async function InvitePersonPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("people")];
  if (!can(actor, "user.enable")) notFound();
  const places = await listPlaces(actor, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.people(), label: t("title") }]} current={t("inviteForm.title")} />
      <PageHeader title={t("inviteForm.title")} lead={t("inviteForm.lead")} />
      <ClientMessages namespaces={["people", "vocabulary"]}>
        <InvitationForm places={places} ownId={actor.id} action={invitePerson} />
      </ClientMessages>
    </>
  );
}
