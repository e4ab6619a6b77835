"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { commentSchema, type NewComment } from "@/domain/alternative-reports/comments/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { about: { reportId: string; sectionId: string }; write: FormAction<NewComment> };

export function CommentForm({ about, write }: Props) {
  const t = useTranslations("deskComments");
  const router = useRouter();
  const empty = { ...about, text: "" };
  const { form, submit, plain, pending } = useActionForm({
    schema: commentSchema,
    defaultValues: empty,
    action: write,
    next: "",
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="text" label={t("text")} hint={t("textHint")}>
        <Textarea rows={3} {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("write")}
        </Button>
      </div>
    </form>
  );
}
