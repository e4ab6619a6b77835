import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedSession } from "@/domain/people/sessions/queries";
import type { FormAction } from "@/lib/form-result";

type Props = { sessions: ListedSession[]; currentId: string; end: FormAction<{ sessionId: string }> };

/** Where one is signed in, and the way to end it. */
export function SessionList({ sessions, currentId, end }: Props) {
  const t = useTranslations("account.sessions");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "device",
          header: t("device"),
          rowHeader: true,
          cell: ({ id, device }) => (
            <>
              {device ?? t("unknownDevice")} {id === currentId && <Tag tone="success">{t("here")}</Tag>}
            </>
          ),
        },
        { key: "since", header: t("since"), cell: ({ createdAt }) => <Moment value={createdAt} /> },
        { key: "used", header: t("used"), cell: ({ lastSeenAt }) => <Moment value={lastSeenAt} /> },
        {
          key: "end",
          header: t("act"),
          cell: ({ id, device }) =>
            id !== currentId && (
              <ActionButton action={end} input={{ sessionId: id }} size="small">
                {t("end")} <span className="sr-only">{device ?? t("unknownDevice")}</span>
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
