"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FileInput, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useRefusal } from "@/components/ui/use-refusal";
import { reportFileFormSchema } from "@/domain/alternative-reports/files/schema";
import { largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const endings = Object.keys(mediaTypes).map((end) => `.${end}`);

/** One annex; what was taken out of it stands in the list at once. */
export function AnnexForm({ reportId }: { reportId: string }) {
  const t = useTranslations("deskAnnexes");
  const refusal = useRefusal();
  const router = useRouter();
  const plainly = useSearchParams();
  const empty = { reportId, title: "", files: null };
  const { form, submit, pending } = useActionForm({
    schema: reportFileFormSchema,
    defaultValues: empty,
    action: async ({ title, files }, key) => {
      const [file] = Array.from(files ?? []);
      if (!(file instanceof File)) return { ok: false, fields: { files: "chooseFile" } };
      const body = new FormData();
      for (const [name, value] of Object.entries({ reportId, title })) body.append(name, value);
      body.append("files", file);
      const reply = await fetch(paths.deskFiles(), { method: "POST", headers: { "Idempotency-Key": String(key) }, body });
      return reply.json();
    },
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  const refused = plainly.get("refused");
  return (
    <form action={paths.deskFiles()} method="post" encType="multipart/form-data" onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <input type="hidden" name="reportId" value={reportId} />
      {refused && <Notice tone="danger" title={refusal(refused)} />}
      <ErrorSummary form={form} />
      <Field form={form} name="title" label={t("title")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} maxLength={300} autoComplete="off" />
      </Field>
      <Field
        form={form}
        name="files"
        label={t("file")}
        hint={t("fileHint", { megabytes: String(largestFileInMegabytes), types: endings.join(", ") })}
      >
        <FileInput accept={[...endings, ".jpeg"].join(",")} {...form.register("files")} {...describe(form, "files")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
