import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordDecision } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { DecisionForm } from "@/components/working-group/decision-form";
import { can } from "@/domain/policy";
import { findDecisionChoices } from "@/domain/working-group/decisions/queries";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export default async function NewDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const meeting = await findMeeting(actor, id, locale);
  if (!meeting?.minutes || !can(actor, "decision.record", meeting)) notFound();
  const choices = await findDecisionChoices(actor, { meetingId: id, stateId: meeting.stateId }, locale);
  const title = t("meetingNo", { number: meeting.number });
  const number = formatNumber(meeting.minutes.decisions.length + 1, locale);
  const blank = { meetingId: id, decisionId: "", version: 0, number, itemId: "", text: "", references: "", caseFileIds: [], tasks: [] };

  return (
    <>
      <title>{t("recordDecision")}</title>
      <Breadcrumbs
        items={[
          { href: paths.meetings(), label: t("tabs.meetings") },
          { href: paths.meeting(id), label: title },
        ]}
        current={t("recordDecision")}
      />
      <PageHeader title={t("recordDecision")} eyebrow={title} />
      <ClientMessages namespaces={["workingGroupForm"]}>
        <DecisionForm decision={blank} choices={choices} rescueKey={`${actor.id}:${id}:decision`} action={recordDecision} />
      </ClientMessages>
    </>
  );
}
