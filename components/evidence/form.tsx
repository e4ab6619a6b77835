"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, FileInput, Select, TextInput } from "@/components/ui/input";
import { largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import { type EvidenceForm as EvidenceValues, evidenceFormSchema, type EvidenceLink } from "@/domain/evidence/schema";
import type { Day } from "@/lib/day";
import type { FormAction, FormResult } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Added = { id: string };
type Props = { responseId: string; today: Day; kinds: Choice[]; visibilities: Choice[]; addLink: FormAction<EvidenceLink, Added> };

const endings = Object.keys(mediaTypes).map((end) => `.${end}`);

/** One piece of evidence: a link, or a file of ours to keep. */
export function EvidenceForm({ responseId, today, kinds, visibilities, addLink }: Props) {
  const t = useTranslations("evidenceForm");
  const router = useRouter();
  const empty = { responseId, kind: "ACT", title: "", datedOn: "", visibility: "PUBLIC", source: "LINK", url: "", files: null } as const;
  const { form, submit, pending } = useActionForm({
    schema: evidenceFormSchema,
    defaultValues: empty,
    action: (values, key) => add(values, key, addLink),
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  const source = form.watch("source");
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="kind" label={t("kind")} hint={t("kindHint")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="title" label={t("title")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} />
      </Field>
      <Field form={form} name="datedOn" label={t("datedOn")} hint={t("datedOnHint")}>
        <DateInput max={today} {...form.register("datedOn")} {...describe(form, "datedOn")} />
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
      {source === "LINK" ? (
        <Field form={form} name="url" label={t("url")} hint={t("urlHint")}>
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
      <FormChoices form={form} name="visibility" type="radio" legend={t("visibility")} options={visibilities} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}

async function add(
  { source, url, files, ...described }: EvidenceValues,
  key: string,
  addLink: FormAction<EvidenceLink, Added>,
): Promise<FormResult<Added>> {
  if (source === "LINK") return addLink({ ...described, url }, key);
  const [file] = Array.from(files ?? []);
  if (!(file instanceof File)) return { ok: false, fields: { files: "chooseFile" } };
  const body = new FormData();
  for (const [name, value] of Object.entries(described)) body.append(name, value);
  body.append("file", file);
  const reply = await fetch(paths.evidenceFiles(), { method: "POST", headers: { "Idempotency-Key": key }, body });
  return reply.json();
}
