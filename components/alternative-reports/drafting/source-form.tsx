"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type NewSource, sourceSchema, type SourceRevision, sourceRevisionSchema } from "@/domain/alternative-reports/sources/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Shared = { sections: Choice[] };

/** Writes down whom something is known from. */
export function AddSource({
  sections,
  reportId,
  organisationId,
  action,
}: Shared & { reportId: string; organisationId: string; action: FormAction<NewSource> }) {
  const router = useRouter();
  const empty = { reportId, organisationId, sectionId: "", name: "", contact: "", note: "" };
  const { form, submit, plain, pending } = useActionForm({
    schema: sourceSchema,
    defaultValues: empty,
    action,
    next: "",
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return <SourceFields form={form} submit={submit} plain={plain} pending={pending} sections={sections} />;
}

/** Writes something else down in its place. */
export function ReviseSource({ sections, source, action }: Shared & { source: SourceRevision; action: FormAction<SourceRevision> }) {
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: sourceRevisionSchema,
    defaultValues: source,
    action,
    next: "",
    onDone: () => router.refresh(),
  });
  return <SourceFields form={form} submit={submit} plain={plain} pending={pending} sections={sections} />;
}

type Added = ReturnType<typeof useActionForm<typeof sourceSchema>>;
type Revised = ReturnType<typeof useActionForm<typeof sourceRevisionSchema>>;
type FieldsProps = Shared & Pick<Added, "submit" | "plain" | "pending"> & { form: Added["form"] | Revised["form"] };

function SourceFields({ form: given, submit, plain, pending, sections }: FieldsProps) {
  const t = useTranslations("deskSources");
  // Both forms have these fields and are told apart by what they say besides.
  const form = given as Added["form"];
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack" autoComplete="off">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} maxLength={300} autoComplete="off" />
      </Field>
      <Field form={form} name="contact" label={t("contact")} optional>
        <TextInput {...form.register("contact")} {...describe(form, "contact")} maxLength={500} autoComplete="off" />
      </Field>
      <Field form={form} name="note" label={t("note")} optional>
        <Textarea {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <Field form={form} name="sectionId" label={t("section")} optional>
        <Select {...form.register("sectionId")} {...describe(form, "sectionId")}>
          <option value="">{t("noSection")}</option>
          <Options of={sections} />
        </Select>
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
