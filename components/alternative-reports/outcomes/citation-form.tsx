"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type Citation, citationSchema } from "@/domain/alternative-reports/outcomes/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { itemId: string; byAuthors: boolean; documents: Choice[]; done: string; action: FormAction<Citation, { id: string }> };

/** Where the State's report cites an item: a document of the register, or a place in words, with where it can be read. */
export function CitationForm({ itemId, byAuthors, documents, done, action }: Props) {
  const t = useTranslations("reportOutcomes");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: citationSchema,
    defaultValues: { itemId, byAuthors, documentId: "", place: "", address: "" },
    action,
    next: done,
    onDone: () => router.push(done),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      {documents.length > 0 && (
        <Field form={form} name="documentId" label={t("document")} optional>
          <Select {...form.register("documentId")} {...describe(form, "documentId")}>
            <option value="">{t("noDocument")}</option>
            <Options of={documents} />
          </Select>
        </Field>
      )}
      <Field form={form} name="place" label={t("place")} hint={t("placeHint")}>
        <TextInput {...form.register("place")} {...describe(form, "place")} maxLength={500} />
      </Field>
      <Field form={form} name="address" label={t("address")} optional>
        <TextInput type="url" {...form.register("address")} {...describe(form, "address")} />
      </Field>
      <Button type="submit" pending={pending}>
        {t("cite")}
      </Button>
    </form>
  );
}
