import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { TaskTable } from "@/components/working-group/task-list";
import type { ListedTask } from "@/domain/working-group/tasks/queries";
import { paths } from "@/lib/paths";

/** What the working group asks of a body, or of somebody's own bodies, that nobody has closed. */
export function OwedTasks({ tasks, body }: { tasks: ListedTask[]; body?: string }) {
  const t = useTranslations("workingGroup");
  return (
    <Section title={t("owedTasks")} id="tasks" actions={body && <LinkButton href={paths.groupTasks({ body })}>{t("allTasks")}</LinkButton>}>
      <TaskTable rows={tasks} caption={t("owedTasks")} empty={t("noTasks")} />
    </Section>
  );
}
