import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { recordCalendarDay, removeCalendarDay, reviseLadder } from "@/app/[locale]/notifications/actions";
import { requireActor } from "@/app/_request/session";
import { CalendarDays } from "@/components/notifications/calendar-days";
import { LadderForm } from "@/components/notifications/ladder-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listCalendarDays } from "@/domain/notifications/days/queries";
import { findLadder } from "@/domain/notifications/reminders/queries";
import { calendarViewSchema } from "@/domain/notifications/days/schema";
import { can } from "@/domain/policy";
import { coordinatedStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reminders");
  return { title: t("title") };
}

export default async function RemindersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, t, notices] = [await requireActor(), await getTranslations("reminders"), await getTranslations("notifications")];
  const [stateId] = coordinatedStates(actor);
  if (!stateId || !can(actor, "reminderLadder.revise", { stateId })) notFound();
  const { year } = calendarViewSchema.parse(await searchParams);
  const ladder = await findLadder(actor, stateId);
  const days = await listCalendarDays(actor, stateId, year);

  return (
    <ClientMessages namespaces={["reminders", "vocabulary"]}>
      <Breadcrumbs items={[{ href: paths.notifications(), label: notices("title") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("ladder")}>
        <LadderForm stateId={stateId} ladder={ladder} action={reviseLadder} />
      </Section>
      <Section title={t("days")}>
        <CalendarDays key={year} stateId={stateId} year={year} days={days} record={recordCalendarDay} remove={removeCalendarDay} />
        <Pagination previous={paths.reminders({ year: year - 1 })} next={paths.reminders({ year: year + 1 })} position={String(year)} />
      </Section>
    </ClientMessages>
  );
}
