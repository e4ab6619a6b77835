import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import * as acts from "@/app/[locale]/admin/mechanisms/actions";
import { requireActor } from "@/app/_request/session";
import { MechanismAliases } from "@/components/mechanisms/aliases";
import { ReviseMechanismForm } from "@/components/mechanisms/revise-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Facts } from "@/components/ui/facts";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findMechanism } from "@/domain/mechanisms/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export default async function MechanismPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("mechanismsAdmin")];
  const kindName = await getTranslations("vocabulary.MechanismKind");
  const mechanism = await findMechanism(actor, id, locale);
  if (!mechanism) notFound();

  return (
    <>
      <title>{mechanism.name}</title>
      <Breadcrumbs items={[{ href: paths.mechanisms(), label: t("title") }]} current={mechanism.name} />
      <PageHeader title={mechanism.name} eyebrow={mechanism.code} />
      <Facts
        layout="grid"
        items={[
          { term: t("kind"), value: kindName(mechanism.kind) },
          { term: t("treaty"), value: mechanism.treaty },
          { term: t("cycles"), value: formatNumber(mechanism.cycles, locale) },
        ]}
      />
      <ClientMessages namespaces={["mechanismsAdmin", "vocabulariesAdmin", "vocabulary"]}>
        <ReviseMechanismForm key={mechanism.version} mechanism={mechanism} ownId={actor.id} action={acts.reviseMechanism} />
        <MechanismAliases mechanism={mechanism} add={acts.addMechanismAlias} remove={acts.removeMechanismAlias} />
      </ClientMessages>
    </>
  );
}
