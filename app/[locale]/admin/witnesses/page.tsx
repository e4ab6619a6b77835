import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { dismissWitness, nameWitness } from "@/app/[locale]/admin/witnesses/actions";
import { requireActor } from "@/app/_request/session";
import { AdminTabs } from "@/components/people/admin-tabs";
import { WitnessForm } from "@/components/subscriptions/witness-form";
import { Witnesses } from "@/components/subscriptions/witnesses";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listWitnesses } from "@/domain/subscriptions/queries";

export async function generateMetadata() {
  const t = await getTranslations("witnesses");
  return { title: t("title") };
}

export default async function WitnessesPage() {
  const [actor, t] = [await requireActor(), await getTranslations("witnesses")];
  const witnesses = await listWitnesses(actor);
  if (witnesses === null) notFound();

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdminTabs current="witnesses" mayAdminister />
      <Witnesses witnesses={witnesses} dismiss={dismissWitness} />
      <Section title={t("add")}>
        <ClientMessages namespaces={["witnesses", "layout"]}>
          <WitnessForm action={nameWitness} />
        </ClientMessages>
      </Section>
    </>
  );
}
