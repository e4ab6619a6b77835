"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { FileInput, Select } from "@/components/ui/input";
import { dataSetEndings, largestDataSetInMegabytes, longestFileName, type NewImport, newImportSchema } from "@/domain/imports/schema";
import type { ImportKind } from "@/domain/vocabulary";
import { formatPercent } from "@/lib/format";
import type { FormResult } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { states: { id: string; name: string }[]; kinds: { value: ImportKind; label: string }[] };
type Uploaded = { id: string } | { file: string };

/** A data set: a UHRI export is known by its columns; of any other table a person says what it holds. */
export function UploadForm({ states, kinds }: Props) {
  const [locale, t, router] = [useLocale(), useTranslations("imports"), useRouter()];
  const [share, setShare] = useState<number>();
  const [file, setFile] = useState<string>();
  const { form, submit, pending } = useActionForm({
    schema: newImportSchema,
    defaultValues: { stateId: states[0]?.id ?? "", files: null, kind: "", needsKind: false },
    action: async (input: NewImport, key): Promise<FormResult<Uploaded>> =>
      file && input.kind ? { ok: true, data: { file } } : send(input, String(key), setShare),
    onDone: (uploaded) => {
      setShare(undefined);
      const { stateId, kind } = form.getValues();
      if ("id" in uploaded) return router.push(paths.import(uploaded.id));
      if (kind !== "") return router.push(paths.importMapping({ kind, state: stateId, file: uploaded.file }));
      setFile(uploaded.file);
      form.setValue("needsKind", true);
    },
  });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {states.length > 1 && (
        <Field form={form} name="stateId" label={t("register")}>
          <Select {...form.register("stateId")} {...describe(form, "stateId")}>
            {states.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field form={form} name="files" label={t("files")} hint={t("filesHint", { megabytes: String(largestDataSetInMegabytes) })}>
        <FileInput
          accept={dataSetEndings.join(",")}
          {...form.register("files", { onChange: () => setFile(undefined) })}
          {...describe(form, "files")}
        />
      </Field>
      {file && <FormChoices form={form} name="kind" type="radio" legend={t("whatItHolds")} hint={t("whatItHoldsHint")} options={kinds} />}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {file ? t("assignColumns") : t("submit")}
        </Button>
        {pending && (
          <p role="status" className="quiet">
            {share !== undefined && share < 1 ? t("uploading", { share: formatPercent(share, locale) }) : t("recognising")}
          </p>
        )}
      </div>
      {share !== undefined && pending && <progress aria-label={t("uploadProgress")} max={1} value={share} className="w-full" />}
    </form>
  );
}

/** Only XMLHttpRequest tells how much of a body has been sent. */
function send({ stateId, files }: NewImport, key: string, tell: (share: number) => void): Promise<FormResult<Uploaded>> {
  const [file] = Array.from(files ?? []);
  return new Promise((resolve, reject) => {
    if (!(file instanceof File)) return resolve({ ok: false, fields: { files: "chooseFile" } });
    const request = new XMLHttpRequest();
    // What counts of a very long name is its end: it says what kind of file this is.
    request.open("POST", paths.importFiles({ stateId, name: file.name.slice(-longestFileName) }));
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => tell(loaded / total);
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as FormResult<Uploaded>);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    request.onerror = () => reject(new TypeError("The upload was cut off."));
    request.send(file);
  });
}
