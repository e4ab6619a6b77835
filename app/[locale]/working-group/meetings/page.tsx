import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { GroupTabs } from "@/components/working-group/group-tabs";
import { MeetingFilterForm, MeetingTable } from "@/components/working-group/meeting-list";
import { can } from "@/domain/policy";
import { listMeetings } from "@/domain/working-group/meetings/queries";
import { meetingFiltersSchema } from "@/domain/working-group/meetings/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("workingGroup");
  return { title: t("tabs.meetings") };
}

export default async function MeetingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const filters = meetingFiltersSchema.parse(await searchParams);
  const { rows, total, stateId, previous, next } = await listMeetings(actor, filters);
  const mayPlan = stateId !== null && can(actor, "meeting.plan", { stateId, state: "PLANNED", publishedAt: null });
  const { after, before, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("tabs.meetings")}
        lead={t("meetingCount", { count: total, shown: formatNumber(total, locale) })}
        actions={mayPlan && <LinkButton href={paths.newMeeting()}>{t("planMeeting")}</LinkButton>}
      />
      <GroupTabs current="meetings" />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <MeetingFilterForm action={getPathname({ href: paths.meetings(), locale })} filters={filters} />
      </Disclosure>
      <MeetingTable rows={rows} filters={filters} />
      <Pagination
        previous={previous && paths.meetings({ ...kept, before: previous })}
        next={next && paths.meetings({ ...kept, after: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
