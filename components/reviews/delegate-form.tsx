"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { delegateSchema, type DelegateForm as Values } from "@/domain/reviews/delegation/schema";

/** Somebody who spoke for the State. */
export function DelegateForm({ bodies, ...props }: RecordFormProps<Values> & { bodies: readonly Choice[] }) {
  const t = useTranslations("delegateForm");
  return (
    <RecordForm
      {...props}
      schema={delegateSchema}
      entries={[
        { as: "words", name: "names", label: t("name") },
        { as: "words", name: "functions", label: t("function"), optional: true },
        { as: "select", name: "bodyId", label: t("body"), options: bodies, none: t("noBody"), optional: true },
        { as: "check", name: "isHead", label: t("isHead") },
        { as: "number", name: "position", label: t("position"), hint: t("positionHint") },
      ]}
    />
  );
}
