import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { revokeStep } from "@/app/[locale]/follow-ups/actions";
import { requireActor } from "@/app/_request/session";
import { RevocationForm } from "@/components/follow-ups/revocation-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findFollowUp } from "@/domain/follow-ups/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("followUps");
  return { title: t("revoke") };
}

export default async function RevocationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("followUps")];
  const round = await findFollowUp(actor, id, locale);
  const last = round?.entries.findLast(({ revoked }) => revoked === null);
  if (!round || !last || !can(actor, "followUp.revoke", round)) notFound();

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.followUps(), label: t("title") },
          { href: paths.followUp(id), label: round.cycle.title },
        ]}
        current={t("revoke")}
      />
      <PageHeader title={t("revoke")} eyebrow={last.name} lead={t("revokeLead")} />
      <ClientMessages namespaces={["followUpForm"]}>
        <RevocationForm followUpId={id} version={round.version} action={revokeStep} />
      </ClientMessages>
    </>
  );
}
