"use client";

import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { TextForm } from "@/components/ui/text-form";
import { type TaskCancellation, taskCancellationSchema, type TaskReport, taskReportSchema } from "@/domain/working-group/tasks/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  task: { id: string; version: number };
  /** Null where this person may not. */
  report: FormAction<TaskReport> | null;
  cancel: FormAction<TaskCancellation> | null;
};

/** What was done, said by the body that owes it; or why it is no longer owed, said by the secretariat. */
export function TaskForms({ task: { id, version }, report, cancel }: Props) {
  const t = useTranslations("workingGroupForm.task");
  const task = { taskId: id, version };
  return (
    <>
      {report && (
        <TextForm
          schema={taskReportSchema}
          values={{ ...task, report: "" }}
          name="report"
          label={t("report")}
          hint={t("reportHint")}
          action={report}
        >
          {t("done")}
        </TextForm>
      )}
      {cancel && (
        <Disclosure summary={t("cancelAsk")}>
          <TextForm
            schema={taskCancellationSchema}
            values={{ ...task, reason: "" }}
            name="reason"
            label={t("reason")}
            action={cancel}
            tone="danger"
          >
            {t("cancel")}
          </TextForm>
        </Disclosure>
      )}
    </>
  );
}
