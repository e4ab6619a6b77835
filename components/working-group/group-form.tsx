"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, TextInput } from "@/components/ui/input";
import { LanguageFields } from "@/components/working-group/language-fields";
import { type GroupDescription, groupSchema } from "@/domain/working-group/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { group: GroupDescription; attestations: Choice[]; action: FormAction<GroupDescription> };

/** What the group is called and on what act it stands. */
export function GroupForm({ group, attestations, action }: Props) {
  const t = useTranslations("workingGroupForm.group");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: groupSchema,
    defaultValues: group,
    action,
    onDone: () => router.push(paths.workingGroup()),
  });
  const labels = { basisNumber: t("basisNumber"), basisOn: t("basisOn"), source: t("source") };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={labels} />
      <LanguageFields form={form} name="names" legend={t("names")} optional={false} />
      <LanguageFields form={form} name="basis" legend={t("basis")} hint={t("basisHint")} />
      <Field form={form} name="basisNumber" label={labels.basisNumber} optional>
        <TextInput width="medium" {...form.register("basisNumber")} {...describe(form, "basisNumber")} />
      </Field>
      <Field form={form} name="basisOn" label={labels.basisOn} optional>
        <DateInput {...form.register("basisOn")} {...describe(form, "basisOn")} />
      </Field>
      <LanguageFields form={form} name="basisLinks" legend={t("links")} type="url" />
      <LanguageFields form={form} name="note" legend={t("note")} rows={3} />
      <Field form={form} name="source" label={labels.source} hint={t("sourceHint")} optional>
        <TextInput {...form.register("source")} {...describe(form, "source")} />
      </Field>
      <FormChoices form={form} name="attestation" type="radio" legend={t("attestation")} options={attestations} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
