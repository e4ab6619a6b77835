import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordMinutes } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { MinutesPanel } from "@/components/working-group/minutes-panel";
import { can } from "@/domain/policy";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { paths } from "@/lib/paths";

export default async function MinutesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const meeting = await findMeeting(actor, id, locale);
  if (!meeting?.minutes || !can(actor, "meeting.minute", meeting)) notFound();
  const title = t("meetingNo", { number: meeting.number });

  return (
    <>
      <title>{t("writeMinutes")}</title>
      <Breadcrumbs
        items={[
          { href: paths.meetings(), label: t("tabs.meetings") },
          { href: paths.meeting(id), label: title },
        ]}
        current={t("writeMinutes")}
      />
      <PageHeader title={t("writeMinutes")} eyebrow={title} />
      <MinutesPanel meeting={meeting} minutes={meeting.minutes} rescueKey={`${actor.id}:${id}:minutes`} action={recordMinutes} />
    </>
  );
}
