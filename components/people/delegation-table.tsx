import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedDelegation } from "@/domain/people/delegations/queries";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  caption: string;
  empty: string;
  delegations: ListedDelegation[];
  /** The person at the other end. */
  shows: "deputy" | "official";
  end: FormAction<AsSeen>;
};

const tones = { NOW: "success", LATER: "info", OVER: "muted", ENDED: "muted" } as const;

/** Which role is lent, to or by whom, from when until when. */
export function DelegationTable({ caption, empty, delegations, shows, end }: Props) {
  const t = useTranslations("deputies");
  const roleName = useTranslations("vocabulary.Role");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={delegations}
      rowKey={({ id }) => id}
      empty={<Empty title={empty} />}
      columns={[
        {
          key: "person",
          header: t(shows),
          rowHeader: true,
          cell: (one) => (
            <>
              {one[shows].name} <Tag tone={tones[one.state]}>{t(`states.${one.state}`)}</Tag>
            </>
          ),
        },
        { key: "role", header: t("role"), cell: ({ role, body }) => (body ? t("roleIn", { role: roleName(role), body }) : roleName(role)) },
        { key: "from", header: t("from"), cell: ({ validFrom }) => <Day value={validFrom} style="short" /> },
        { key: "until", header: t("until"), cell: ({ endedAt, until }) => <Day value={endedAt ?? until} style="short" /> },
        { key: "note", header: t("note"), cell: ({ note }) => note },
        {
          key: "end",
          header: t("act"),
          cell: ({ id, version, mayEnd, deputy }) =>
            mayEnd && (
              <ActionButton action={end} input={{ id, version }} size="small">
                {t("end")} <span className="sr-only">{deputy.name}</span>
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
