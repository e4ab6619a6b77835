"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { FileInput, Textarea } from "@/components/ui/input";
import { type DocumentImport, documentImportSchema, largestFileInMegabytes, readableEndings } from "@/domain/documents/schema";
import type { FormResult, RequestKey } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A document as a file or as pasted text; what the importer makes of it is checked on the next page. */
export function ImportForm({ cycleId }: { cycleId: string }) {
  const t = useTranslations("documentImport");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: documentImportSchema,
    defaultValues: { cycleId, source: "FILE", text: "", files: null },
    action: send,
    onDone: ({ id }) => router.push(paths.documentProposal(id)),
  });
  const source = form.watch("source");
  const sources = [
    { value: "FILE", label: t("file") },
    { value: "TEXT", label: t("text") },
  ];

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <FormChoices form={form} name="source" type="radio" legend={t("source")} options={sources} />
      {source === "FILE" ? (
        <Field form={form} name="files" label={t("files")} hint={t("filesHint", { megabytes: String(largestFileInMegabytes) })}>
          <FileInput accept={readableEndings.join(",")} {...form.register("files")} {...describe(form, "files")} />
        </Field>
      ) : (
        <Field form={form} name="text" label={t("paste")} hint={t("pasteHint")}>
          <Textarea rows={16} spellCheck={false} {...form.register("text")} {...describe(form, "text")} />
        </Field>
      )}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
        {pending && (
          <p role="status" className="quiet">
            {t("reading")}
          </p>
        )}
      </div>
    </form>
  );
}

async function send({ cycleId, source, text, files }: DocumentImport, key: RequestKey): Promise<FormResult<{ id: string }>> {
  const body = new FormData();
  body.append("cycleId", cycleId);
  const [file] = Array.from(files ?? []);
  if (source === "TEXT") body.append("text", text);
  else if (file instanceof File) body.append("files", file);
  const reply = await fetch(paths.documentFiles(), { method: "POST", headers: { "Idempotency-Key": String(key) }, body });
  return reply.json();
}
