"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { FileInput, TextInput } from "@/components/ui/input";
import { largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import { type PaperForm as Values, paperFormSchema, type PaperLink } from "@/domain/working-group/papers/schema";
import type { FormAction, FormResult } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Added = { id: string };

const endings = Object.keys(mediaTypes).map((end) => `.${end}`);

/** One paper of an item: a link, or a file of ours to keep. */
export function PaperForm({ itemId, addLink }: { itemId: string; addLink: FormAction<PaperLink, Added> }) {
  const t = useTranslations("workingGroupForm.paper");
  const router = useRouter();
  const empty = { itemId, title: "", source: "LINK", url: "", files: null } as const;
  const { form, submit, pending } = useActionForm({
    schema: paperFormSchema,
    defaultValues: empty,
    action: (values, key) => add(values, key, addLink),
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
      <FormChoices
        form={form}
        name="source"
        type="radio"
        legend={t("source")}
        options={[
          { value: "LINK", label: t("link") },
          { value: "FILE", label: t("file") },
        ]}
      />
      {form.watch("source") === "LINK" ? (
        <Field form={form} name="url" label={t("url")}>
          <TextInput type="url" {...form.register("url")} {...describe(form, "url")} />
        </Field>
      ) : (
        <Field
          form={form}
          name="files"
          label={t("files")}
          hint={t("filesHint", { megabytes: String(largestFileInMegabytes), types: endings.join(", ") })}
        >
          <FileInput accept={[...endings, ".jpeg"].join(",")} {...form.register("files")} {...describe(form, "files")} />
        </Field>
      )}
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}

async function add(
  { source, url, files, itemId, title }: Values,
  key: string,
  addLink: FormAction<PaperLink, Added>,
): Promise<FormResult<Added>> {
  if (source === "LINK") return addLink({ itemId, title, url }, key);
  const [file] = Array.from(files ?? []);
  if (!(file instanceof File)) return { ok: false, fields: { files: "chooseFile" } };
  const body = new FormData();
  body.append("itemId", itemId);
  body.append("title", title);
  body.append("file", file);
  const reply = await fetch(paths.paperFiles(), { method: "POST", headers: { "Idempotency-Key": key }, body });
  return reply.json();
}
