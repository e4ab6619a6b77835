import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedNotification } from "@/domain/notifications/queries";
import type { Reading } from "@/domain/notifications/schema";
import { formatDate } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

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

function About({ recommendationId, responseId, taskId, reference, decision, dueOn }: ListedNotification) {
  const [t, locale] = [useTranslations("notifications"), useLocale()];
  const due = dueOn && <span className="quiet"> {t("due", { date: formatDate(dueOn, locale) })}</span>;
  if (recommendationId && reference)
    return (
      <>
        <Link href={responseId ? paths.response(recommendationId, responseId) : paths.recommendation(recommendationId)}>{reference}</Link>
        {due}
      </>
    );
  if (taskId && decision)
    return (
      <>
        <Link href={paths.groupTask(taskId)}>{t("decision", decision)}</Link>
        {due}
      </>
    );
  return <span className="quiet">{t("gone")}</span>;
}
