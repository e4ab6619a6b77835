"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { type AssignmentEnd, assignmentEndSchema } from "@/domain/recommendations/assignment/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { recommendationId: string; version: number; bodyId: string; action: FormAction<AssignmentEnd> };

/** Ends the assignment of one body; the reason becomes part of the public history. */
export function EndAssignmentForm({ recommendationId, version, bodyId, action }: Props) {
  const t = useTranslations("assignment.end");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: assignmentEndSchema,
    defaultValues: { recommendationId, version, bodyId, reason: "" },
    // What is on the page is what the person decides about: after a refusal it is fetched anew.
    action: async (ended, key) => {
      const result = await action({ ...ended, version }, key);
      if (!result.ok) router.refresh();
      return result;
    },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="reason" label={t("reason")} hint={t("reasonHint")} max={1000}>
        <Textarea rows={3} {...form.register("reason")} {...describe(form, "reason")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
