import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import type { FollowUpActor } from "@/domain/vocabulary";
import type { WorkItem } from "@/domain/work/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Of = Pick<WorkItem, "report" | "followUp">;

/** What is owed beside answers to recommendations: a reply to an issue of an NGO, or a step of the follow-up to a Committee. */
export function DueSummary({ item: { report, followUp } }: { item: Of }) {
  const t = useTranslations("work.of");
  if (report)
    return (
      <Link href={paths.reportItem(report.editionId, report.position)} className="link font-semibold">
        {t.rich("report", { issue: () => <span lang={report.language}>{report.heading}</span> })}
      </Link>
    );
  if (!followUp) return null;
  return (
    <Link href={paths.followUp(followUp.id)} className="link font-semibold">
      {t("followUp", { committee: followUp.committee, step: followUp.step })}
    </Link>
  );
}

const holders = { STATE: "state", BODIES: "state", CLOCK: "state", COMMITTEE: "committee", NGO: "ngo" } as const satisfies Record<
  FollowUpActor,
  string
>;

/** With whom it is: replies are the secretariat's, a step is taken by whom the procedure names. */
export const holderOfDue = ({ report, followUp }: Of) => (report ? "reply" : followUp ? holders[followUp.actor] : null);

export function DueNext({ item: { report, followUp, task } }: { item: Of & Pick<WorkItem, "task"> }) {
  const t = useTranslations("work.tasks");
  const href = report ? paths.itemOutcomes(report.editionId, report.itemId) : followUp && paths.followUp(followUp.id);
  return task && href ? <LinkButton href={href}>{t(task)}</LinkButton> : <span className="quiet">{t("wait")}</span>;
}
