"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Textarea } from "@/components/ui/input";
import type { Discussions } from "@/domain/discussions/queries";
import { discussionSchema, longestComment, type NewDiscussion } from "@/domain/discussions/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  recommendationId: string;
  bodyId: string;
  mentionable: Discussions["mentionable"];
  action: FormAction<NewDiscussion, { id: string }>;
};

/** A question, a remark, or with a term a request for information. */
export function DiscussionForm({ recommendationId, bodyId, mentionable, action }: Props) {
  const t = useTranslations("discussions");
  const router = useRouter();
  const empty = { recommendationId, bodyId, text: "", mentionIds: [], dueOn: "" };
  const { form, submit, pending } = useActionForm({
    schema: discussionSchema,
    defaultValues: empty,
    action,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="text" label={t("text")} hint={t("textHint")} max={longestComment}>
        <Textarea {...form.register("text")} {...describe(form, "text")} />
      </Field>
      <Field form={form} name="dueOn" label={t("dueOn")} hint={t("dueOnHint")} optional>
        <DateInput {...form.register("dueOn")} {...describe(form, "dueOn")} />
      </Field>
      {mentionable.length > 0 && (
        <FormChoices
          form={form}
          name="mentionIds"
          legend={t("mention")}
          hint={t("mentionHint")}
          optional
          filterable={mentionable.length > 8}
          options={mentionable.map((person) => ({ value: person.id, label: person.name }))}
        />
      )}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("ask")}
        </Button>
      </div>
    </form>
  );
}
