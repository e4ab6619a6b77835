"use client";

import { useTranslations } from "next-intl";

import { AttachmentFields } from "@/components/attachments/fields";
import { sendAttachment } from "@/components/attachments/send";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { paperFormSchema, type PaperLink } from "@/domain/working-group/papers/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Added = { id: string };

/** One paper of an item: a link, or a file of ours to keep. */
export function PaperForm({ itemId, addLink }: { itemId: string; addLink: FormAction<PaperLink, Added> }) {
  const t = useTranslations("workingGroupForm.paper");
  const router = useRouter();
  const empty = { itemId, title: "", source: "LINK", url: "", files: null } as const;
  const { form, submit, pending } = useActionForm({
    schema: paperFormSchema,
    defaultValues: empty,
    action: ({ source, url, files, ...described }, key) =>
      sendAttachment(
        { source, files },
        { described, key: String(key), addLink: () => addLink({ ...described, url }, key), addFile: paths.paperFiles() },
      ),
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="title" label={t("title")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} />
      </Field>
      <AttachmentFields form={form} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
