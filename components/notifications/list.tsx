import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedNotification } from "@/domain/notifications/queries";
import type { Reading } from "@/domain/notifications/schema";
import { wayTo } from "@/domain/notifications/subjects/rules";
import { formatDate } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";

type Props = { rows: ListedNotification[]; read: FormAction<Reading> };

/** What one was told, the newest first, each with the way to what it is about. */
export function NotificationList({ rows, read }: Props) {
  const t = useTranslations("notifications");
  return (
    <Table
      caption={t("table")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          header: t("what"),
          rowHeader: true,
          cell: ({ kind, readAt }) => (
            <>
              {t(`kinds.${kind}`)} {!readAt && <Tag tone="info">{t("unreadTag")}</Tag>}
            </>
          ),
        },
        { key: "about", header: t("about"), cell: (row) => <About {...row} /> },
        { key: "when", header: t("when"), cell: ({ at }) => <Moment value={at} /> },
        {
          key: "act",
          header: t("act"),
          cell: ({ id, kind, readAt }) =>
            !readAt && (
              <ActionButton action={read} input={{ id, upTo: "" }} size="small">
                {t("markRead")} <span className="sr-only">{t(`kinds.${kind}`)}</span>
              </ActionButton>
            ),
        },
      ]}
    />
  );
}

function About({ name, decision, dueOn, ...notice }: ListedNotification) {
  const [t, locale] = [useTranslations("notifications"), useLocale()];
  const [way, words] = [wayTo(notice), name ?? (decision && t("decision", decision))];
  if (!way || !words) return <span className="quiet">{t("gone")}</span>;
  return (
    <>
      <Link href={way}>{words}</Link>
      {dueOn && <span className="quiet"> {t("due", { date: formatDate(dueOn, locale) })}</span>}
    </>
  );
}
