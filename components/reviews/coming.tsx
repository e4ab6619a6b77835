import { useTranslations } from "next-intl";

import { useMilestoneName } from "@/components/reviews/milestone-name";
import { milestoneTones } from "@/components/reviews/timeline";
import { PartialDay } from "@/components/sources/partial-day";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ComingStep } from "@/domain/reviews/milestones/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What comes next in all cycles, the earliest first. */
export function ComingSteps({ steps }: { steps: ComingStep[] }) {
  const t = useTranslations("timeline");
  const name = useMilestoneName();
  return (
    <Table
      caption={t("coming")}
      captionHidden
      rows={steps}
      rowKey={({ cycle, kind, ordinal }) => `${cycle.id} ${kind} ${ordinal}`}
      empty={<Empty title={t("nothingComing")} />}
      columns={[
        { key: "on", header: t("when"), cell: ({ on }) => <PartialDay value={on} /> },
        { key: "what", header: t("what"), rowHeader: true, width: "wide", cell: (step) => name(step, step.isUpr) },
        {
          key: "cycle",
          header: t("cycle"),
          cell: ({ cycle, mechanism }) => (
            <Link href={paths.review(cycle.id)} className="link">
              {cycle.title || mechanism}
            </Link>
          ),
        },
        { key: "state", header: t("state"), cell: ({ state }) => <Tag tone={milestoneTones[state]}>{t(`states.${state}`)}</Tag> },
      ]}
    />
  );
}
