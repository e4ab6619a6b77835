import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { SourceNote } from "@/components/ui/source-note";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ReformRecord } from "@/domain/reforms/queries";
import { practiceStateTones } from "@/domain/vocabulary";

/** Whether the reform is applied in practice, each statement with who makes it; none replaces another. */
export function ReformPractice({ practices }: Pick<ReformRecord, "practices">) {
  const t = useTranslations("reform");
  const state = useTranslations("vocabulary.PracticeState");
  return (
    <Table
      caption={t("practice")}
      captionHidden
      rows={practices}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noPractice")} />}
      columns={[
        {
          key: "state",
          header: t("applied"),
          rowHeader: true,
          cell: (row) => <Tag tone={practiceStateTones[row.state]}>{state(row.state)}</Tag>,
        },
        { key: "asOf", header: t("asOf"), cell: ({ asOf }) => <Day value={asOf} style="short" /> },
        {
          key: "text",
          header: t("finding"),
          width: "wide",
          cell: ({ text, source }) => (
            <div className="stack">
              <p className="whitespace-pre-line">{text}</p>
              <SourceNote source={source} />
            </div>
          ),
        },
        { key: "by", header: t("saidBy"), cell: ({ body }) => body ?? t("bySecretariat") },
      ]}
    />
  );
}
