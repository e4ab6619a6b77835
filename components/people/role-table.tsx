import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Person } from "@/domain/people/queries";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";

/** The roles of a person, those of today first, and the way to end them. */
export function RoleTable({ memberships, end }: { memberships: Person["memberships"]; end: FormAction<AsSeen> }) {
  const t = useTranslations("people");
  const roleName = useTranslations("vocabulary.Role");
  return (
    <Table
      caption={t("roles")}
      captionHidden
      rows={memberships}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noRole")} />}
      columns={[
        {
          key: "role",
          header: t("role"),
          rowHeader: true,
          cell: ({ role, isAlternate, isPast }) => (
            <>
              {roleName(role)} {isAlternate && <Tag tone="neutral">{t("alternate")}</Tag>} {isPast && <Tag tone="muted">{t("past")}</Tag>}
            </>
          ),
        },
        { key: "place", header: t("place"), cell: ({ place }) => place ?? t("wholeState") },
        { key: "from", header: t("from"), cell: ({ from }) => <Day value={from} style="short" /> },
        { key: "until", header: t("until"), cell: ({ until }) => (until ? <Day value={until} style="short" /> : t("open")) },
        {
          key: "end",
          header: t("act"),
          cell: ({ id, version, role, mayEnd }) =>
            mayEnd && (
              <ActionButton action={end} input={{ id, version }} size="small">
                {t("end")} <span className="sr-only">{roleName(role)}</span>
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
