"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { FieldValues, Path } from "react-hook-form";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { FileInput, TextInput } from "@/components/ui/input";
import { largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import type { LinkOrFile } from "@/domain/evidence/schema";

const endings = Object.keys(mediaTypes).map((end) => `.${end}`);

/** Where something is that is attached: at an address, or in a file of ours to keep. */
export function AttachmentFields<Values extends LinkOrFile & FieldValues>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("attachment");
  const named = (name: keyof LinkOrFile) => name as Path<Values>;
  const isLive = useIsLive();
  const chosen = String(form.watch(named("source")));
  const [source, url, files] = [named("source"), named("url"), named("files")];
  return (
    <>
      <FormChoices
        form={form}
        name={source}
        type="radio"
        legend={t("source")}
        options={[
          { value: "LINK", label: t("link") },
          { value: "FILE", label: t("file") },
        ]}
      />
      {(chosen === "LINK" || !isLive) && (
        <Field form={form} name={url} label={t("url")} hint={t("urlHint")}>
          <TextInput type="url" {...form.register(url)} {...describe(form, url)} />
        </Field>
      )}
      {(chosen === "FILE" || !isLive) && (
        <Field
          form={form}
          name={files}
          label={t("files")}
          hint={t("filesHint", { megabytes: String(largestFileInMegabytes), types: endings.join(", ") })}
        >
          <FileInput accept={[...endings, ".jpeg"].join(",")} {...form.register(files)} {...describe(form, files)} />
        </Field>
      )}
    </>
  );
}

const never = () => () => undefined;

/** Whether scripts run: without them both ways stay open. */
const useIsLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
