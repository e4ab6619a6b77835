import { getLocale, getTranslations } from "next-intl/server";

import { declineInvitation, joinReport } from "@/app/[locale]/desk/invitations/[token]/actions";
import { requireActor } from "@/app/_request/session";
import { JoiningForm } from "@/components/alternative-reports/partners/joining-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findInvitation } from "@/domain/alternative-reports/partners/queries";

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportInvitation")];
  const partners = await getTranslations("partners");
  const invitation = await findInvitation(actor, token, locale);
  if (!invitation)
    return (
      <Notice tone="warning" title={t("spent")}>
        {t("adminOnly")}
      </Notice>
    );
  const { inviter, title, review, mayWrite, organisations, reportId } = invitation;

  return (
    <ClientMessages namespaces={["reportInvitation"]}>
      <PageHeader title={t("title")} lead={t("about", { inviter })} />
      <Facts
        items={[
          { term: t("report"), value: title },
          { term: t("review"), value: review },
          { term: t("role"), value: partners(mayWrite ? "writes" : "reads") },
        ]}
      />
      {organisations.length > 0 ? (
        <JoiningForm token={token} reportId={reportId} organisations={organisations} join={joinReport} decline={declineInvitation} />
      ) : (
        <Notice tone="warning" title={t("adminOnly")} />
      )}
    </ClientMessages>
  );
}
