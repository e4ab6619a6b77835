"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, TextInput } from "@/components/ui/input";
import { type CaseReply, replySchema } from "@/domain/cases/progress/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** A reply of the State to the Committee, with its day. */
export function ReplyForm({ caseFileId, action }: { caseFileId: string; action: FormAction<CaseReply, { id: string }> }) {
  const t = useTranslations("caseForm.reply");
  const router = useRouter();
  const empty: CaseReply = { caseFileId, sentOn: "", note: "" };
  const { form, submit, pending } = useActionForm({
    schema: replySchema,
    defaultValues: empty,
    action,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="sentOn" label={t("sentOn")}>
        <DateInput {...form.register("sentOn")} {...describe(form, "sentOn")} />
      </Field>
      <Field form={form} name="note" label={t("note")} optional>
        <TextInput {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
