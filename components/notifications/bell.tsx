import { useLocale, useTranslations } from "next-intl";

import { Bell } from "@/components/ui/layout/bell";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** In the header: the way to one's notices, and how many are new. */
export function NoticeBell({ unread }: { unread: number }) {
  const [t, locale] = [useTranslations("notifications"), useLocale()];
  const shown = formatNumber(unread, locale);
  return <Bell href={paths.notifications()} label={t("header", { count: unread, shown })} count={unread > 0 ? shown : null} />;
}
