import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader, Section } from "@/components/ui/page-header";
import { About } from "@/components/working-group/decisions";
import { OrderedAssignments } from "@/components/working-group/ordered";
import { TaskLines } from "@/components/working-group/task-lines";
import { can } from "@/domain/policy";
import { findDecision } from "@/domain/working-group/decisions/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const decision = await findDecision(actor, id, locale);
  if (!decision) notFound();
  const { meeting, number } = decision;

  return (
    <>
      <title>{t("decisionOf", { number, meeting: meeting.number })}</title>
      <Breadcrumbs
        items={[
          { href: paths.meetings(), label: t("tabs.meetings") },
          { href: paths.meeting(meeting.id), label: t("meetingNo", { number: meeting.number }) },
        ]}
        current={t("decisionNo", { number })}
      />
      <PageHeader
        title={t("decisionNo", { number })}
        eyebrow={t("meetingTitle", { number: meeting.number, date: formatDate(meeting.meetsOn, locale) })}
        lead={decision.item}
        actions={can(actor, "decision.record", meeting) && <LinkButton href={paths.decisionDetails(id)}>{t("reviseDecision")}</LinkButton>}
      />
      <LongText text={decision.text} />
      <About decision={decision} />
      {decision.tasks.length > 0 && (
        <Section title={t("tabs.tasks")} id="tasks">
          <TaskLines tasks={decision.tasks} />
        </Section>
      )}
      <Section title={t("ordered")} id="ordered">
        <OrderedAssignments assignments={decision.assignments} />
      </Section>
    </>
  );
}
