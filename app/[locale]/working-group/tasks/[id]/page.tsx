import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { cancelTask, reportTask } from "@/app/[locale]/working-group/actions";
import { currentActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader, Section } from "@/components/ui/page-header";
import { TaskTag } from "@/components/working-group/tags";
import { TaskFacts } from "@/components/working-group/task-facts";
import { TaskForms } from "@/components/working-group/task-forms";
import { can } from "@/domain/policy";
import { findTask } from "@/domain/working-group/tasks/queries";
import { paths } from "@/lib/paths";

export default async function TaskPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const task = await findTask(actor, id, locale);
  if (!task) notFound();
  const report = can(actor, "task.report", task) ? reportTask : null;
  const cancel = can(actor, "task.cancel", task) ? cancelTask : null;

  return (
    <>
      <title>{t("taskTitle", { body: task.body.name })}</title>
      <Breadcrumbs items={[{ href: paths.groupTasks(), label: t("tabs.tasks") }]} current={t("task")} />
      <PageHeader title={task.text} eyebrow={task.body.name} tags={<TaskTag state={task.state} isOverdue={task.isOverdue} />} />
      <TaskFacts task={task} />
      {task.report && (
        <Section title={t(task.state === "CANCELLED" ? "whyCancelled" : "whatWasDone")}>
          <LongText text={task.report} />
        </Section>
      )}
      {(report ?? cancel) && (
        <Section title={t("reportTask")} id="report">
          <ClientMessages namespaces={["workingGroupForm"]}>
            <TaskForms task={task} report={report} cancel={cancel} />
          </ClientMessages>
        </Section>
      )}
    </>
  );
}
