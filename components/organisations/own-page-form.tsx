"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Textarea, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { longestDescription, type OwnPage, ownPageSchema } from "@/domain/organisations/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** What an organisation says of itself. A name that was verified is read, and not written. */
export function OwnPageForm({ page, action }: { page: OwnPage; action: FormAction<OwnPage> }) {
  const t = useTranslations("ownOrganisation");
  const language = useTranslations("layout.languages");
  const router = useRouter();
  const { form, submit, plain, conflict, pending } = useActionForm({
    schema: ownPageSchema,
    defaultValues: page,
    action,
    onDone: () => {
      form.setValue("version", form.getValues("version") + 1);
      router.refresh();
    },
    next: "",
  });
  const labels = Object.fromEntries([
    ...interfaceLanguages.map((one) => [`names.${one}`, t("nameIn", { language: language(one) })]),
    ...interfaceLanguages.map((one) => [`descriptions.${one}`, t("descriptionIn", { language: language(one) })]),
    ["website", t("website")],
  ]);

  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      {form.timesSent > 0 && <Notice tone="success" title={t("saved")} announce />}
      {interfaceLanguages.map((one) => (
        <div key={one}>
          <Field
            form={form}
            name={`names.${one}`}
            label={labels[`names.${one}`]}
            hint={page.names[one] && t("nameStays")}
            optional={!page.names[one]}
          >
            <TextInput
              {...form.register(`names.${one}`)}
              {...describe(form, `names.${one}`)}
              lang={one}
              maxLength={300}
              readOnly={page.names[one] !== ""}
            />
          </Field>
          <Field form={form} name={`descriptions.${one}`} label={labels[`descriptions.${one}`]} optional max={longestDescription}>
            <Textarea {...form.register(`descriptions.${one}`)} {...describe(form, `descriptions.${one}`)} lang={one} />
          </Field>
        </div>
      ))}
      <Field form={form} name="website" label={t("website")} optional>
        <TextInput {...form.register("website")} {...describe(form, "website")} type="url" maxLength={500} width="long" />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
