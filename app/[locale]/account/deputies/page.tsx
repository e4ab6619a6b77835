import { getLocale, getTranslations } from "next-intl/server";

import { endDelegation, nameDeputy } from "@/app/[locale]/account/deputies/actions";
import { requireActor } from "@/app/_request/session";
import { Deputies } from "@/components/people/deputies";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findDelegations } from "@/domain/people/delegations/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("deputies");
  return { title: t("title") };
}

export default async function OwnDeputiesPage() {
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, account] = [await getTranslations("deputies"), await getTranslations("account")];
  return (
    <>
      <Breadcrumbs items={[{ href: paths.account(), label: account("title") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("about")} />
      <Deputies delegations={await findDelegations(actor, actor.id, locale)} acts={{ nameDeputy, endDelegation }} />
    </>
  );
}
