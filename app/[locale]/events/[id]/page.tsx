import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ContestedSection } from "@/components/claims/section";
import { EventDates } from "@/components/events/list";
import { EventQuestions } from "@/components/events/questions";
import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findEvent } from "@/domain/events/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default onItsDay(async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("events")];
  const event = await findEvent(actor, id, locale);
  if (!event) notFound();
  const mayRevise = can(actor, "dialogue.revise", event);

  return (
    <>
      <title>{t("pageTitle", { name: event.name })}</title>
      <Breadcrumbs items={[{ href: paths.events(), label: t("title") }]} current={event.name} />
      <PageHeader title={event.name} actions={mayRevise && <LinkButton href={paths.eventDetails(id)}>{t("revise")}</LinkButton>} />
      <Facts
        items={[
          { term: t("when"), value: <EventDates {...event} /> },
          { term: t("place"), value: event.place },
        ]}
      />
      {event.summary && <p className="prose">{event.summary}</p>}
      <Sourced {...event} />
      <Section title={t("questions")}>
        <EventQuestions questions={event.questions} />
      </Section>
      <ContestedSection points={event.contested} mayRevise={can(actor, "claim.revise", event)} about={{ event: id }} />
    </>
  );
});
