import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { type MeetingState, meetingStateTones, type TaskState, taskStateTones } from "@/domain/vocabulary";

export function MeetingTag({ state }: { state: MeetingState }) {
  const name = useTranslations("vocabulary.MeetingState");
  return <Tag tone={meetingStateTones[state]}>{name(state)}</Tag>;
}

export function TaskTag({ state, isOverdue }: { state: TaskState; isOverdue: boolean }) {
  const t = useTranslations("workingGroup");
  const name = useTranslations("vocabulary.TaskState");
  return isOverdue ? <Tag tone="danger">{t("overdue")}</Tag> : <Tag tone={taskStateTones[state]}>{name(state)}</Tag>;
}
