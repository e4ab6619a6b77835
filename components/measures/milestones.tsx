import { useTranslations } from "next-intl";

import { StateTag } from "@/components/measures/state-tag";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { Table } from "@/components/ui/table";
import { isLate } from "@/domain/measures/milestones/rules";
import type { MilestoneReport } from "@/domain/measures/milestones/schema";
import type { MeasureRecord } from "@/domain/measures/queries";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = { measure: MeasureRecord; mayRevise: boolean; report: FormAction<MilestoneReport> | null; today: string };
type Milestone = MeasureRecord["milestones"][number];

/** What a measure comes to on its way, by when, and what of it is done. */
export function MeasureMilestones({ measure: { id, milestones }, mayRevise, report, today }: Props) {
  const t = useTranslations("measures");
  const acts = {
    key: "acts",
    header: t("change"),
    cell: (milestone: Milestone) => (
      <span className="row">
        {report && milestone.state !== "DONE" && milestone.state !== "DROPPED" && (
          <ActionButton
            size="small"
            action={report}
            input={{ id: milestone.id, version: milestone.version, state: "DONE", doneOn: today, note: milestone.notes }}
          >
            {t("doneToday")}
          </ActionButton>
        )}
        <LinkButton size="small" href={paths.measureMilestone(id, milestone.id)}>
          {t("change")}
        </LinkButton>
      </span>
    ),
  };
  return (
    <Section
      title={t("milestones")}
      actions={mayRevise && <LinkButton href={paths.measureMilestone(id, "new")}>{t("addMilestone")}</LinkButton>}
    >
      <ClientMessages>
        <Table
          caption={t("milestones")}
          captionHidden
          rows={milestones}
          rowKey={(milestone) => milestone.id}
          empty={<Empty title={t("noMilestones")} />}
          columns={[
            { key: "title", header: t("milestone"), rowHeader: true, width: "wide", cell: ({ title }) => title },
            {
              key: "due",
              header: t("dueOn"),
              cell: ({ dueOn, duePrecision }) => dueOn && <Day value={dueOn} precision={duePrecision ?? "DAY"} style="short" />,
            },
            {
              key: "state",
              header: t("state"),
              cell: (milestone) => (
                <span className="row">
                  <StateTag state={milestone.state} />
                  {isLate(milestone, today) && <Tag tone="danger">{t("late")}</Tag>}
                </span>
              ),
            },
            { key: "done", header: t("doneOn"), cell: ({ doneOn }) => doneOn && <Day value={doneOn} style="short" /> },
            { key: "note", header: t("note"), cell: ({ note }) => note },
            ...(report ? [acts] : []),
          ]}
        />
      </ClientMessages>
    </Section>
  );
}
