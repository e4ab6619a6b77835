"use client";

import { useTranslations } from "next-intl";

import { TextForm } from "@/components/ui/text-form";
import { type CaseWithdrawal, type CasePublication, caseWithdrawalSchema } from "@/domain/cases/schema";
import { type MeetingStep, type MinutesWithdrawal, minutesWithdrawalSchema } from "@/domain/working-group/meetings/schema";
import type { FormAction } from "@/lib/form-result";

/** Takes published minutes back. */
export function MinutesWithdrawalForm({ step, action }: { step: MeetingStep; action: FormAction<MinutesWithdrawal> }) {
  const t = useTranslations("withdrawals");
  const words = { name: "reason", label: t("reason"), hint: t("hint"), tone: "danger", action } as const;
  return (
    <TextForm schema={minutesWithdrawalSchema} values={{ ...step, reason: "" }} {...words}>
      {t("minutes.submit")}
    </TextForm>
  );
}

/** Takes a published case back. */
export function CaseWithdrawalForm({ step, action }: { step: CasePublication; action: FormAction<CaseWithdrawal> }) {
  const t = useTranslations("withdrawals");
  const words = { name: "reason", label: t("reason"), hint: t("hint"), tone: "danger", action } as const;
  return (
    <TextForm schema={caseWithdrawalSchema} values={{ ...step, reason: "" }} {...words}>
      {t("case.submit")}
    </TextForm>
  );
}
