import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { EventList } from "@/components/events/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listEvents } from "@/domain/events/queries";
import { coordinatedStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("events");
  return { title: t("title") };
}

export default onItsDay(async function EventsPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("events")];
  const events = await listEvents(actor, locale);
  const mayRecord = coordinatedStates(actor).length > 0;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={mayRecord && <LinkButton href={paths.eventDetails("new")}>{t("record")}</LinkButton>}
      />
      <EventList events={events} />
    </>
  );
});
