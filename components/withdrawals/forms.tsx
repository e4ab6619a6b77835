"use client";

import { useTranslations } from "next-intl";

import { TextForm } from "@/components/ui/text-form";
import { type CaseWithdrawal, type CasePublication, caseWithdrawalSchema } from "@/domain/cases/schema";
import { type IndicatorStep, type IndicatorWithdrawal, indicatorWithdrawalSchema } from "@/domain/indicators/schema";
import { type MeasurePublication, type MeasureWithdrawal, measureWithdrawalSchema } from "@/domain/measures/schema";
import { type MeetingStep, type MinutesWithdrawal, minutesWithdrawalSchema } from "@/domain/working-group/meetings/schema";
import type { FormAction } from "@/lib/form-result";

type Props<Step, Withdrawal> = { step: Step; action: FormAction<Withdrawal> };

function useReason() {
  const t = useTranslations("withdrawals");
  return { t, words: { name: "reason", label: t("reason"), hint: t("hint"), tone: "danger" } as const };
}

/** Takes published minutes back. */
export function MinutesWithdrawalForm({ step, action }: Props<MeetingStep, MinutesWithdrawal>) {
  const { t, words } = useReason();
  return (
    <TextForm schema={minutesWithdrawalSchema} values={{ ...step, reason: "" }} action={action} {...words}>
      {t("minutes.submit")}
    </TextForm>
  );
}

/** Takes a published case back. */
export function CaseWithdrawalForm({ step, action }: Props<CasePublication, CaseWithdrawal>) {
  const { t, words } = useReason();
  return (
    <TextForm schema={caseWithdrawalSchema} values={{ ...step, reason: "" }} action={action} {...words}>
      {t("case.submit")}
    </TextForm>
  );
}

/** Takes a published measure of the plan back. */
export function MeasureWithdrawalForm({ step, action }: Props<MeasurePublication, MeasureWithdrawal>) {
  const { t, words } = useReason();
  return (
    <TextForm schema={measureWithdrawalSchema} values={{ ...step, reason: "" }} action={action} {...words}>
      {t("measure.submit")}
    </TextForm>
  );
}

/** Takes a published indicator back, with its values. */
export function IndicatorWithdrawalForm({ step, action }: Props<IndicatorStep, IndicatorWithdrawal>) {
  const { t, words } = useReason();
  return (
    <TextForm schema={indicatorWithdrawalSchema} values={{ ...step, reason: "" }} action={action} {...words}>
      {t("indicator.submit")}
    </TextForm>
  );
}
