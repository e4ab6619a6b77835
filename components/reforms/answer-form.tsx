"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { TextInput } from "@/components/ui/input";
import { type ReformAnswering, reformAnswerSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { reformId: string; contributions: Choice[]; action: FormAction<ReformAnswering> };

/** Which recommendation a reform answers by the secretariat's own record, and how far. */
export function AnswerForm({ reformId, contributions, action }: Props) {
  const t = useTranslations("reformForm");
  const router = useRouter();
  const blank = { reformId, reference: "" };
  const { form, submit, pending } = useActionForm({
    schema: reformAnswerSchema,
    defaultValues: blank,
    action,
    onDone: () => {
      form.reset(blank);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="reference" label={t("answerReference")} hint={t("answerReferenceHint")}>
        <TextInput width="medium" {...form.register("reference")} {...describe(form, "reference")} />
      </Field>
      <FormChoices form={form} name="contribution" type="radio" legend={t("answerContribution")} options={contributions} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("answerSubmit")}
        </Button>
      </div>
    </form>
  );
}
