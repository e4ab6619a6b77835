"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Select, Textarea } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type Answer, answerSchema, longestAnswer } from "@/domain/alternative-reports/outcomes/schema";
import { type InterfaceLanguage, Language } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  itemId: string;
  bodies: Choice[];
  language: InterfaceLanguage;
  ownId: string;
  done: string;
  action: FormAction<Answer, { id: string }>;
};

/** The State's reply to an item, beside it. */
export function AnswerForm({ itemId, bodies, language, ownId, done, action }: Props) {
  const t = useTranslations("reportOutcomes");
  const languageName = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: answerSchema,
    defaultValues: { itemId, bodyId: "", text: "", language },
    action,
    next: done,
    onDone: () => router.push(done),
  });
  const { restored, discard } = useRescue(form, `answer:${ownId}:${itemId}`);
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="bodyId" label={t("inTheNameOf")}>
        <Select {...form.register("bodyId")} {...describe(form, "bodyId")}>
          <option value="">{t("group")}</option>
          <Options of={bodies} />
        </Select>
      </Field>
      <Field form={form} name="language" label={t("language")}>
        <Select {...form.register("language")} {...describe(form, "language")}>
          <Options of={Object.values(Language).map((value) => ({ value, label: languageName(value) }))} />
        </Select>
      </Field>
      <Field form={form} name="text" label={t("answer")} hint={t("answerHint")} max={longestAnswer}>
        <Textarea rows={8} {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <Button type="submit" tone="primary" pending={pending}>
        {t("sendAnswer")}
      </Button>
    </form>
  );
}
