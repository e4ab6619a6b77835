"use client";

import { useTranslations } from "next-intl";

import { sendAttachment } from "@/components/attachments/send";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { FileInput, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { followUpFileFormSchema } from "@/domain/follow-ups/files/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const nothing = { ok: false as const, message: "invalid" };

/** A letter or a report as it was sent or received, kept with its step. */
export function FollowUpFileForm({ entries }: { entries: readonly Choice[] }) {
  const t = useTranslations("followUpForm.file");
  const router = useRouter();
  const empty = { entryId: entries.at(-1)?.value ?? "", title: "", isPublic: false, files: null };
  const { form, submit, pending } = useActionForm({
    schema: followUpFileFormSchema,
    defaultValues: empty,
    action: ({ files, isPublic, ...described }, key) =>
      sendAttachment(
        { source: "FILE", files },
        {
          described: { ...described, isPublic: String(isPublic) },
          key: String(key),
          addLink: () => Promise.resolve(nothing),
          addFile: paths.followUpFiles(),
        },
      ),
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="entryId" label={t("step")}>
        <Select {...form.register("entryId")} {...describe(form, "entryId")}>
          <Options of={entries} />
        </Select>
      </Field>
      <Field form={form} name="title" label={t("title")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} maxLength={300} />
      </Field>
      <Field form={form} name="files" label={t("files")}>
        <FileInput {...form.register("files")} {...describe(form, "files")} />
      </Field>
      <FormCheckbox form={form} name="isPublic" label={t("isPublic")} hint={t("isPublicHint")} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
