import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseDecision } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { DecisionForm } from "@/components/working-group/decision-form";
import { can } from "@/domain/policy";
import { findDecision, findDecisionChoices } from "@/domain/working-group/decisions/queries";
import { formOfDecision } from "@/domain/working-group/decisions/rules";
import { paths } from "@/lib/paths";

export default async function DecisionDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const decision = await findDecision(actor, id, locale);
  if (!decision || !can(actor, "decision.record", decision.meeting)) notFound();
  const { meeting, number } = decision;
  const choices = await findDecisionChoices(actor, { meetingId: meeting.id, stateId: decision.stateId }, locale);

  return (
    <>
      <title>{t("reviseDecision")}</title>
      <Breadcrumbs
        items={[
          { href: paths.meeting(meeting.id), label: t("meetingNo", { number: meeting.number }) },
          { href: paths.decision(id), label: t("decisionNo", { number }) },
        ]}
        current={t("reviseDecision")}
      />
      <PageHeader title={t("reviseDecision")} eyebrow={t("decisionNo", { number })} />
      <ClientMessages namespaces={["workingGroupForm"]}>
        <DecisionForm decision={formOfDecision(decision)} choices={choices} rescueKey={`${actor.id}:${id}`} action={reviseDecision} />
      </ClientMessages>
    </>
  );
}
