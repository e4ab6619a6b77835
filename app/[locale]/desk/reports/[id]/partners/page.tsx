import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { dismissPartner, invitePartner, leaveReport, signReport, unsignReport } from "@/app/[locale]/desk/reports/[id]/partners/actions";
import { requireActor } from "@/app/_request/session";
import { ReportTabs } from "@/components/alternative-reports/drafting/report-tabs";
import { InvitationForm, SignatureForm } from "@/components/alternative-reports/partners/partner-forms";
import { PartnerList } from "@/components/alternative-reports/partners/partner-list";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function PartnersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, t, desk] = [await requireActor(), await getTranslations("partners"), await getTranslations("desk")];
  const report = await findSubmission(actor, id);
  if (!report) notFound();
  const own = report.joined.filter((partner) => can(actor, "reportPartner.sign", partner));

  return (
    <ClientMessages namespaces={["partners"]}>
      <Breadcrumbs items={[{ href: paths.desk(), label: desk("title") }]} current={report.edition.title} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReportTabs id={id} current="partners" />
      <PartnerList report={report} mayDismiss={can(actor, "reportPartner.dismiss", report.subject)} dismiss={dismissPartner} />
      {own.map((partner) => (
        <Section key={partner.id} title={t("signTitle", { name: partner.name })}>
          {!partner.hasSigned && <SignatureForm partner={partner} hash={report.hash} action={signReport} />}
          <div className="row">
            {partner.signedAt && (
              <ActionButton action={unsignReport} input={{ partnerId: partner.id, version: partner.version }}>
                {t("unsign")}
              </ActionButton>
            )}
            <ActionButton action={leaveReport} input={{ partnerId: partner.id, version: partner.version }} tone="danger">
              {t("leave")}
            </ActionButton>
          </div>
        </Section>
      ))}
      {report.mayInvite && (
        <Section title={t("invite")}>
          <InvitationForm reportId={id} action={invitePartner} />
        </Section>
      )}
    </ClientMessages>
  );
}
