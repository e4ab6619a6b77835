"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea } from "@/components/ui/input";
import { type ApplicationRefused, longestReasons, refusalSchema } from "@/domain/organisations/applications/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Refuses an application for one of the published reasons. */
export function RefusalForm({ id, reasons, action }: { id: string; reasons: Choice[]; action: FormAction<ApplicationRefused> }) {
  const t = useTranslations("applications");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: refusalSchema,
    defaultValues: { id, words: "" },
    action,
    onDone: () => router.push(paths.applications()),
    next: paths.applications(),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <FormChoices form={form} name="reason" type="radio" legend={t("reason")} options={reasons} />
      <Field form={form} name="words" label={t("words")} max={longestReasons}>
        <Textarea {...form.register("words")} {...describe(form, "words")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("refuse")}
        </Button>
      </div>
    </form>
  );
}
