import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseBody } from "@/app/[locale]/admin/bodies/actions";
import { requireActor } from "@/app/_request/session";
import { ReviseBodyForm } from "@/components/institutions/revise-form";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findAdministeredBody, listAdministeredBodies } from "@/domain/institutions/queries";
import { nameIn } from "@/domain/names/rules";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

export default async function AdministeredBodyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("bodiesAdmin")];
  const body = isId(id) ? await findAdministeredBody(actor, id) : null;
  if (!body) notFound();
  const bodies = await listAdministeredBodies(actor, locale);

  return (
    <>
      <title>{t("form.reviseTitle")}</title>
      <Breadcrumbs items={[{ href: paths.adminBodies(), label: t("title") }]} current={nameIn(body.names, locale)} />
      <PageHeader
        title={t("form.reviseTitle")}
        lead={nameIn(body.names, locale)}
        actions={<LinkButton href={paths.body(id)}>{t("public")}</LinkButton>}
      />
      <ClientMessages namespaces={["bodiesAdmin", "vocabulary"]}>
        <ReviseBodyForm body={body} successors={bodies.filter((other) => other.id !== id)} ownId={actor.id} action={reviseBody} />
      </ClientMessages>
    </>
  );
}
