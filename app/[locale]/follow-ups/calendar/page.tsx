import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { FollowUpTabs } from "@/components/follow-ups/tabs";
import { FollowUpTerms } from "@/components/follow-ups/terms";
import { PageHeader } from "@/components/ui/page-header";
import { listTerms } from "@/domain/follow-ups/terms/queries";

export async function generateMetadata() {
  const t = await getTranslations("followUps.calendar");
  return { title: t("title") };
}

export default onItsDay(async function FollowUpCalendarPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("followUps")];
  return (
    <>
      <PageHeader title={t("calendar.title")} lead={t("calendar.lead")} />
      <FollowUpTabs current="calendar" />
      <FollowUpTerms terms={await listTerms(actor, locale)} />
    </>
  );
});
