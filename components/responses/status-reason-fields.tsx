"use client";

import { useTranslations } from "next-intl";

import type { Choice } from "@/components/ui/choices";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { needsReason, needsSuccessor } from "@/domain/responses/rules";
import { longestReason, type ResponseDraft } from "@/domain/responses/schema";
import type { ImplementationStatus } from "@/domain/vocabulary";

type Props = { form: ActionForm<ResponseDraft>; status: ImplementationStatus; reforms: Choice[] };

/** Why a status that ends or reverses the work is right, and what took the place of the recommendation. */
export function StatusReasonFields({ form, status, reforms }: Props) {
  const t = useTranslations("responseForm");
  if (!needsReason(status)) return null;
  return (
    <>
      <Field form={form} name="statusReason" label={t("statusReason")} hint={t("statusReasonHint")} max={longestReason}>
        <Textarea {...form.register("statusReason")} {...describe(form, "statusReason")} />
      </Field>
      {needsSuccessor(status) && (
        <>
          <Field form={form} name="supersededBy" label={t("supersededBy")} hint={t("supersededByHint")}>
            <TextInput {...form.register("supersededBy")} {...describe(form, "supersededBy")} />
          </Field>
          <Field form={form} name="supersededByReformId" label={t("supersededByReform")} hint={t("supersededByReformHint")} optional>
            <Select {...form.register("supersededByReformId")} {...describe(form, "supersededByReformId")}>
              <option value="">{t("noReform")}</option>
              {reforms.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </>
  );
}
