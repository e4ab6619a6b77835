"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { type Appeal, appealSchema, longestReasons } from "@/domain/organisations/applications/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** Says why a refusal is wrong, once. */
export function AppealForm({ token, action }: { token: string; action: FormAction<Appeal> }) {
  const t = useTranslations("application");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: appealSchema,
    defaultValues: { token, appeal: "" },
    action,
    onDone: () => router.refresh(),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="appeal" label={t("appealWords")} hint={t("appealHint")} max={longestReasons}>
        <Textarea {...form.register("appeal")} {...describe(form, "appeal")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("appeal")}
        </Button>
      </div>
    </form>
  );
}
