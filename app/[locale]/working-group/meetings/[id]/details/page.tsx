import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addPaperLink, removePaper, replanMeeting } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Agenda } from "@/components/working-group/agenda";
import { MeetingForm } from "@/components/working-group/meeting-form";
import { can } from "@/domain/policy";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { paths } from "@/lib/paths";

export default async function MeetingDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const meeting = await findMeeting(actor, id, locale);
  if (!meeting?.minutes || !can(actor, "meeting.plan", meeting)) notFound();
  const { groupId, version, number, meetsOn, meetsAt, place, minutes } = meeting;
  const title = t("meetingNo", { number });
  const agenda = minutes.agenda.map((item) => ({ itemId: item.id, title: item.title }));

  return (
    <>
      <title>{t("changePlan")}</title>
      <Breadcrumbs
        items={[
          { href: paths.meetings(), label: t("tabs.meetings") },
          { href: paths.meeting(id), label: title },
        ]}
        current={t("changePlan")}
      />
      <PageHeader title={t("changePlan")} eyebrow={title} />
      <ClientMessages namespaces={["workingGroupForm"]}>
        <MeetingForm
          meeting={{ groupId, meetingId: id, version, number, meetsOn, meetsAt: meetsAt ?? "", place: place ?? "", agenda }}
          rescueKey={`${actor.id}:${id}`}
          action={replanMeeting}
        />
      </ClientMessages>
      <Section title={t("papers")} id="papers">
        <Agenda agenda={minutes.agenda} keeping={{ addLink: addPaperLink, remove: removePaper }} />
      </Section>
    </>
  );
}
