import { useTranslations } from "next-intl";

import { Day, Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { TaskRecord } from "@/domain/working-group/tasks/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Which decision asks it of whom, until when, and since when and by whom it is closed. */
export function TaskFacts({ task: { body, dueOn, decision, decisionText, closedAt, closedBy } }: { task: TaskRecord }) {
  const t = useTranslations("workingGroup");
  return (
    <Facts
      items={[
        {
          term: t("responsible"),
          value: (
            <Link className="link" href={paths.body(body.id)}>
              {body.name}
            </Link>
          ),
        },
        { term: t("dueOn"), value: dueOn && <Day value={dueOn} /> },
        {
          term: t("decision"),
          value: (
            <>
              <Link className="link" href={paths.decision(decision.id)}>
                {t("decisionOf", { number: decision.number, meeting: decision.meeting.number })}
              </Link>
              <p className="quiet">{decisionText}</p>
            </>
          ),
        },
        { term: t("closedAt"), value: closedAt && <Moment value={closedAt} /> },
        { term: t("closedBy"), value: closedBy },
      ]}
    />
  );
}
