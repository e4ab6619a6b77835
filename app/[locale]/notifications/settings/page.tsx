import { getLocale, getTranslations } from "next-intl/server";

import { configureNotifications, issueFeed, revokeFeed } from "@/app/[locale]/notifications/actions";
import { requireActor } from "@/app/_request/session";
import { Feeds } from "@/components/calendars/feeds";
import { SettingsForm } from "@/components/notifications/settings-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listFeedBodies, listFeeds } from "@/domain/calendars/queries";
import { findSettings } from "@/domain/notifications/queries";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("notificationSettings");
  return { title: t("title") };
}

export default async function NotificationSettingsPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("notificationSettings")];
  const notices = await getTranslations("notifications");
  const { choices, version } = await findSettings(actor);
  const feeds = await listFeeds(actor, locale);
  const bodies = await listFeedBodies(actor, locale);

  return (
    <ClientMessages namespaces={["notificationSettings", "vocabulary"]}>
      <Breadcrumbs items={[{ href: paths.notifications(), label: notices("title") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        <p>{t("quiet")}</p>
        <SettingsForm choices={choices} version={version} action={configureNotifications} />
      </div>
      <Section title={t("calendar.title")} id="calendar">
        <Feeds feeds={feeds} bodies={bodies} site={env.APP_URL.replace(/\/$/, "")} issue={issueFeed} revoke={revokeFeed} />
      </Section>
    </ClientMessages>
  );
}
