import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { amendMinutes, approveMinutes, holdMeeting, publishMinutes, withdrawMinutes } from "@/app/[locale]/working-group/actions";
import { currentActor } from "@/app/_request/session";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { MinutesWithdrawalForm } from "@/components/withdrawals/forms";
import { Withdrawals } from "@/components/withdrawals/section";
import { MeetingBody } from "@/components/working-group/meeting-body";
import { MeetingSteps } from "@/components/working-group/meeting-steps";
import { MeetingTag } from "@/components/working-group/tags";
import { can } from "@/domain/policy";
import { isOnStateSide } from "@/domain/visibility";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

export default async function MeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const meeting = await findMeeting(actor, id, locale);
  if (!meeting) notFound();
  const title = t("meetingNo", { number: meeting.number });
  const acts = {
    mayPlan: can(actor, "meeting.plan", meeting),
    mayHold: can(actor, "meeting.hold", meeting),
    mayMinute: can(actor, "meeting.minute", meeting),
    mayApprove: can(actor, "meeting.approve", meeting),
    mayPublish: can(actor, "meeting.publish", meeting),
  };

  return (
    <>
      <title>{t("meetingTitle", { number: meeting.number, date: formatDate(meeting.meetsOn, locale) })}</title>
      <Breadcrumbs items={[{ href: paths.meetings(), label: t("tabs.meetings") }]} current={title} />
      <PageHeader
        title={title}
        eyebrow={meeting.groupName}
        tags={
          <>
            <MeetingTag state={meeting.state} />
            {meeting.publishedAt && <Tag tone="info">{t("published")}</Tag>}
          </>
        }
        actions={<MeetingSteps meeting={meeting} acts={acts} hold={holdMeeting} approve={approveMinutes} publish={publishMinutes} />}
      />
      <MeetingBody
        meeting={meeting}
        isInside={isOnStateSide(actor, meeting)}
        mayDecide={can(actor, "decision.record", meeting)}
        {...(can(actor, "meeting.amend", meeting) && { amend: amendMinutes })}
      />
      <Withdrawals of="minutes" withdrawals={await listWithdrawals(actor, { meetingId: id })}>
        {can(actor, "meeting.withdraw", meeting) && (
          <MinutesWithdrawalForm step={{ meetingId: id, version: meeting.version }} action={withdrawMinutes} />
        )}
      </Withdrawals>
    </>
  );
}
