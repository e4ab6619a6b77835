import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { planMeeting } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { MeetingForm } from "@/components/working-group/meeting-form";
import { can } from "@/domain/policy";
import { findGroup } from "@/domain/working-group/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("workingGroup");
  return { title: t("planMeeting") };
}

export default async function NewMeetingPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const group = await findGroup(actor, {}, locale);
  if (!group || !can(actor, "meeting.plan", { stateId: group.stateId, state: "PLANNED", publishedAt: null })) notFound();
  const blank = { groupId: group.id, meetingId: "", version: 0, number: "", meetsOn: "", meetsAt: "", place: "" };

  return (
    <>
      <Breadcrumbs items={[{ href: paths.meetings(), label: t("tabs.meetings") }]} current={t("planMeeting")} />
      <PageHeader title={t("planMeeting")} eyebrow={group.name} />
      <ClientMessages namespaces={["workingGroupForm"]}>
        <MeetingForm meeting={{ ...blank, agenda: [{ itemId: "", title: "" }] }} rescueKey={`${actor.id}:meeting`} action={planMeeting} />
      </ClientMessages>
    </>
  );
}
