"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type Reflection, reflectionSchema } from "@/domain/alternative-reports/outcomes/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  itemId: string;
  byAuthors: boolean;
  recommendations: Choice[];
  done: string;
  action: FormAction<Reflection, { id: string }>;
};

/** A recommendation of the review in which an item is found again, chosen from all of them. */
export function ReflectionForm({ itemId, byAuthors, recommendations, done, action }: Props) {
  const t = useTranslations("reportOutcomes");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: reflectionSchema,
    defaultValues: { itemId, byAuthors, recommendationId: "" },
    action,
    next: done,
    onDone: () => router.push(done),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="recommendationId" label={t("recommendation")}>
        <Select {...form.register("recommendationId")} {...describe(form, "recommendationId")}>
          <option value="">{t("choose")}</option>
          <Options of={recommendations} />
        </Select>
      </Field>
      <Button type="submit" pending={pending}>
        {t("reflect")}
      </Button>
    </form>
  );
}
