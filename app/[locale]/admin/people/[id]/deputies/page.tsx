import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { endDelegation, nameDeputy } from "@/app/[locale]/account/deputies/actions";
import { requireActor } from "@/app/_request/session";
import { Deputies } from "@/components/people/deputies";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findDelegations } from "@/domain/people/delegations/queries";
import { findPerson } from "@/domain/people/queries";
import { can } from "@/domain/policy";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

export default async function DeputiesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, people] = [await getTranslations("deputies"), await getTranslations("people")];
  const person = can(actor, "user.enable") && isId(id) ? await findPerson(actor, id, locale) : null;
  if (!person) notFound();

  return (
    <>
      <title>{t("of", { name: person.name })}</title>
      <Breadcrumbs
        items={[
          { href: paths.people(), label: people("title") },
          { href: paths.person(person.id), label: person.name },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("of", { name: person.name })} lead={t("about")} />
      <Deputies delegations={await findDelegations(actor, person.id, locale)} acts={{ nameDeputy, endDelegation }} />
    </>
  );
}
