import { getLocale, getTranslations } from "next-intl/server";

import { readNotifications } from "@/app/[locale]/notifications/actions";
import { requireActor } from "@/app/_request/session";
import { NotificationFilters } from "@/components/notifications/filters";
import { NotificationList } from "@/components/notifications/list";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listNotifications } from "@/domain/notifications/queries";
import { notificationViewSchema } from "@/domain/notifications/schema";
import { coordinatedStates } from "@/domain/visibility";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("notifications")];
  const view = notificationViewSchema.parse(await searchParams);
  const { rows, unread, next, newest } = await listNotifications(actor, view, locale);
  const { before, ...kept } = view;

  return (
    <ClientMessages namespaces={["notifications"]}>
      <PageHeader title={t("title")} lead={t("lead", { count: unread, shown: formatNumber(unread, locale) })} />
      <div className="stack">
        <div className="row">
          <LinkButton href={paths.notificationSettings()}>{t("settings")}</LinkButton>
          {coordinatedStates(actor).length > 0 && <LinkButton href={paths.reminders()}>{t("reminders")}</LinkButton>}
          {unread > 0 && !before && !view.kind && newest && (
            <ActionButton action={readNotifications} input={{ id: "", upTo: newest }}>
              {t("markAll")}
            </ActionButton>
          )}
        </div>
        <NotificationFilters action={getPathname({ href: paths.notifications(), locale })} view={view} />
        {rows.length > 0 ? (
          <NotificationList rows={rows} read={readNotifications} />
        ) : (
          <Empty title={t(view.kind ? "noneFound" : view.show === "unread" ? "emptyUnread" : "empty")}>
            {!view.kind && view.show === "all" && <p>{t("emptyHint")}</p>}
          </Empty>
        )}
        <Pagination previous={before && paths.notifications(kept)} next={next && paths.notifications({ ...kept, before: next })} />
      </div>
    </ClientMessages>
  );
}
