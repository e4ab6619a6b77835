import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { openEdition, withdrawEdition } from "@/app/[locale]/desk/editions/[id]/actions";
import { requireActor } from "@/app/_request/session";
import { EditionWithdrawalForm, OpeningForm } from "@/components/alternative-reports/submission/edition-forms";
import { ReceiptView } from "@/components/alternative-reports/submission/receipt";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { sendToSchema } from "@/domain/alternative-reports/submission/schema";
import { findReceipt } from "@/domain/alternative-reports/submission/queries";
import { nameIn } from "@/domain/names/rules";
import { stateZone } from "@/lib/day";
import { paths } from "@/lib/paths";
import { zoneChoices } from "@/lib/zones";

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("receipt")];
  const receipt = await findReceipt(actor, id);
  if (!receipt) notFound();
  const isStanding = !receipt.withdrawnAt && !receipt.refusedAt;
  const back = await getTranslations("submission");

  return (
    <ClientMessages namespaces={["receipt", "submission", "vocabulary"]}>
      <Breadcrumbs items={[{ href: paths.deskSubmission(receipt.reportId), label: back("title") }]} current={t("title")} />
      <PageHeader
        title={t("title")}
        lead={t("about")}
        actions={receipt.isOpen && isStanding && <LinkButton href={paths.alternativeReport(id)}>{t("public")}</LinkButton>}
      />
      <ReceiptView receipt={receipt} sendTo={nameIn(sendToSchema.parse(receipt.template.sendTo) ?? {}, locale) || null} zone={stateZone} />
      {receipt.mayOpen && isStanding && (
        <Section title={t("change")}>
          <OpeningForm edition={receipt} zone={stateZone} zones={zoneChoices} action={openEdition} />
        </Section>
      )}
      {receipt.mayWithdraw && !receipt.withdrawnAt && (
        <Section title={t("withdraw")}>
          <EditionWithdrawalForm editionId={id} version={receipt.version} action={withdrawEdition} />
        </Section>
      )}
    </ClientMessages>
  );
}
