import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { DecisionRecord } from "@/domain/working-group/decisions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Every assignment that a decision ordered, also those that have ended. */
export function OrderedAssignments({ assignments }: Pick<DecisionRecord, "assignments">) {
  const t = useTranslations("workingGroup");
  const role = useTranslations("vocabulary.AssignmentRole");
  return (
    <Table
      caption={t("ordered")}
      captionHidden
      rows={assignments}
      rowKey={({ id }) => id}
      empty={<Empty title={t("orderedNothing")} />}
      columns={[
        {
          key: "recommendation",
          header: t("recommendation"),
          rowHeader: true,
          cell: ({ recommendation }) => (
            <Link className="link" href={paths.recommendation(recommendation.id)}>
              {recommendation.reference}
            </Link>
          ),
        },
        {
          key: "body",
          header: t("responsible"),
          width: "wide",
          cell: ({ body, isEnded }) => (
            <span className="row">
              <Link className="link" href={paths.body(body.id)}>
                {body.name}
              </Link>
              {isEnded && <Tag tone="muted">{t("ended")}</Tag>}
            </span>
          ),
        },
        { key: "role", header: t("role"), cell: (row) => role(row.role) },
        { key: "due", header: t("dueOn"), cell: ({ dueOn }) => dueOn && <Day value={dueOn} style="short" /> },
      ]}
    />
  );
}
