import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { LongText } from "@/components/ui/long-text";
import { TaskLines } from "@/components/working-group/task-lines";
import type { Minutes } from "@/domain/working-group/meetings/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Decision = Minutes["decisions"][number];

/** What was decided, about what, and what it asks of whom. */
export function Decisions({ decisions, mayRevise }: { decisions: Decision[]; mayRevise: boolean }) {
  const t = useTranslations("workingGroup");
  if (decisions.length === 0) return <Empty title={t("noDecisions")} />;
  return (
    <ul className="stack">
      {decisions.map((decision) => (
        <li key={decision.id} className="stack border-s-4 border-(--rule) ps-4">
          <h3>
            <Link className="link" href={paths.decision(decision.id)}>
              {t("decisionNo", { number: decision.number })}
            </Link>
          </h3>
          <LongText text={decision.text} />
          <About decision={decision} />
          <TaskLines tasks={decision.tasks} />
          {mayRevise && (
            <LinkButton href={paths.decisionDetails(decision.id)} size="small">
              {t("reviseDecision")} <span className="sr-only">{decision.number}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The recommendations and cases that a decision is about. */
export function About({ decision: { recommendations, cases } }: { decision: Pick<Decision, "recommendations" | "cases"> }) {
  const t = useTranslations("workingGroup");
  if (recommendations.length + cases.length === 0) return null;
  return (
    <p className="row">
      <span className="quiet">{t("about")}</span>
      {recommendations.map(({ id, reference }) => (
        <Link key={id} className="link" href={paths.recommendation(id)}>
          {reference}
        </Link>
      ))}
      {cases.map(({ id, communicationNumber }) => (
        <Link key={id} className="link" href={paths.case(id)}>
          {communicationNumber}
        </Link>
      ))}
    </p>
  );
}
