import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { TaskTag } from "@/components/working-group/tags";
import type { Minutes } from "@/domain/working-group/meetings/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Task = Minutes["decisions"][number]["tasks"][number];

/** The tasks of one decision, each with who owes it, until when, and where it stands. */
export function TaskLines({ tasks }: { tasks: Task[] }) {
  const t = useTranslations("workingGroup");
  if (tasks.length === 0) return null;
  return (
    <ul className="list" aria-label={t("tabs.tasks")}>
      {tasks.map(({ id, text, body, dueOn, state, isOverdue, report }) => (
        <li key={id} className="stack">
          <div className="row">
            <Link className="link" href={paths.groupTask(id)}>
              {text}
            </Link>
            <TaskTag state={state} isOverdue={isOverdue} />
          </div>
          <p className="quiet">
            {body.name}
            {dueOn && (
              <>
                {", "}
                {t("by")} <Day value={dueOn} />
              </>
            )}
          </p>
          {report && <p>{report}</p>}
        </li>
      ))}
    </ul>
  );
}
