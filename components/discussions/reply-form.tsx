"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select, Textarea } from "@/components/ui/input";
import type { Discussions, ListedDiscussion } from "@/domain/discussions/queries";
import { commentSchema, longestComment, type NewComment } from "@/domain/discussions/schema";
import { useRouter } from "@/lib/i18n/navigation";
import type { FormAction } from "@/lib/form-result";

type Props = {
  discussion: ListedDiscussion;
  mentionable: Discussions["mentionable"];
  action: FormAction<NewComment, { id: string }>;
};

const beginning = 60;

/** An answer, or a correction of what one said earlier. */
export function ReplyForm({ discussion: { id, comments }, mentionable, action }: Props) {
  const t = useTranslations("discussions");
  const router = useRouter();
  const own = comments.filter(({ isOwn, mayRevise }) => isOwn && !mayRevise);
  const { form, submit, pending } = useActionForm({
    schema: commentSchema,
    defaultValues: { discussionId: id, text: "", mentionIds: [], correctsId: "" },
    action,
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="text" label={t("text")} max={longestComment}>
        <Textarea {...form.register("text")} {...describe(form, "text")} />
      </Field>
      {own.length > 0 && (
        <Field form={form} name="correctsId" label={t("corrects")} optional>
          <Select {...form.register("correctsId")} {...describe(form, "correctsId")}>
            <option value="">{t("correctsNothing")}</option>
            {own.map((comment) => (
              <option key={comment.id} value={comment.id}>
                {comment.text.slice(0, beginning)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {mentionable.length > 0 && (
        <FormChoices
          form={form}
          name="mentionIds"
          legend={t("mention")}
          optional
          filterable={mentionable.length > 8}
          options={mentionable.map((person) => ({ value: person.id, label: person.name }))}
        />
      )}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
