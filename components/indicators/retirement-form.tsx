"use client";

import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { TextForm } from "@/components/ui/text-form";
import { type IndicatorRetirement, indicatorRetirementSchema, type IndicatorStep } from "@/domain/indicators/schema";
import type { FormAction } from "@/lib/form-result";

/** Says that an indicator is measured no more, and why. */
export function RetirementForm({ step, action }: { step: IndicatorStep; action: FormAction<IndicatorRetirement> }) {
  const t = useTranslations("indicators");
  return (
    <div className="mt-6">
      <Disclosure summary={t("retire")}>
        <TextForm
          schema={indicatorRetirementSchema}
          values={{ ...step, reason: "" }}
          name="reason"
          label={t("retireReason")}
          hint={t("retireHint")}
          tone="danger"
          action={action}
        >
          {t("retire")}
        </TextForm>
      </Disclosure>
    </div>
  );
}
