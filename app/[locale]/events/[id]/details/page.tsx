import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepEvent, removeEvent } from "@/app/[locale]/events/actions";
import { requireActor } from "@/app/_request/session";
import { EventForm } from "@/components/events/event-form";
import { RecordPage } from "@/components/sources/record-page";
import { blankEvent, findEvent } from "@/domain/events/queries";
import { can } from "@/domain/policy";
import { coordinatedStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

export default async function EventDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("eventForm")];
  const [ownState] = coordinatedStates(actor);
  const values = id === "new" ? ownState && blankEvent(ownState) : (await findEvent(actor, id, locale))?.form;
  if (!values || !can(actor, id === "new" ? "dialogue.record" : "dialogue.revise", values)) notFound();
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage title={title} trail={[{ href: paths.events(), label: t("events") }]} words="eventForm">
      <EventForm
        values={values}
        keep={keepEvent}
        remove={removeEvent}
        done={paths.event("{id}")}
        removed={paths.events()}
        rescueKey={`${actor.id}:event:${id}`}
      />
    </RecordPage>
  );
}
