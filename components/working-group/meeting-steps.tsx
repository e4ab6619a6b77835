import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import type { MeetingRecord } from "@/domain/working-group/meetings/queries";
import type { MeetingStep } from "@/domain/working-group/meetings/schema";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

export type MeetingActs = Record<"mayPlan" | "mayHold" | "mayMinute" | "mayApprove" | "mayPublish", boolean>;
type Step = FormAction<MeetingStep>;

/** What can be done about a meeting now. */
export function MeetingSteps({
  meeting: { id, version, minutes },
  acts,
  hold,
  approve,
  publish,
}: {
  meeting: MeetingRecord;
  acts: MeetingActs;
  hold: Step;
  approve: Step;
  publish: Step;
}) {
  const t = useTranslations("workingGroup");
  const step = { meetingId: id, version };
  return (
    <>
      {minutes && (
        <LinkButton href={paths.minutesFile(id)} download>
          {t("word")}
        </LinkButton>
      )}
      {acts.mayPlan && <LinkButton href={paths.meetingDetails(id)}>{t("changePlan")}</LinkButton>}
      {acts.mayMinute && <LinkButton href={paths.meetingMinutes(id)}>{t("writeMinutes")}</LinkButton>}
      {acts.mayHold && (
        <ActionButton action={hold} input={step} tone="primary">
          {t("hold")}
        </ActionButton>
      )}
      {acts.mayApprove && (
        <ActionButton action={approve} input={step} tone="primary">
          {t("approve")}
        </ActionButton>
      )}
      {acts.mayPublish && (
        <ActionButton action={publish} input={step}>
          {t("publish")}
        </ActionButton>
      )}
    </>
  );
}
