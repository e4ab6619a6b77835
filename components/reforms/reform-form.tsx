"use client";

import { useTranslations } from "next-intl";

import { LanguageFields } from "@/components/reforms/language-fields";
import { ReformDates } from "@/components/reforms/reform-dates";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormCheckbox, FormChoices } from "@/components/ui/form-choices";
import { Select, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type ReformForm as Values, reformFormSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

export type ReformFormChoices = {
  kinds: Choice[];
  stages: Choice[];
  bodies: Choice[];
  reforms: Choice[];
  attestations: Choice[];
  mayPublish: boolean;
};

type Props = {
  reform: Values;
  choices: ReformFormChoices;
  rescueKey: string;
  action: FormAction<Values, { id: string } | void>;
  /** Where to go afterwards; `{id}` stands for the reform. */
  done: string;
};

/** Records a reform, or corrects what is recorded; the stage of a recorded one moves by a form of its own. */
export function ReformForm({ reform, choices, rescueKey, action, done }: Props) {
  const t = useTranslations("reformForm");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: reformFormSchema,
    defaultValues: reform,
    action,
    onDone: (recorded) => router.push(done.replace("{id}", recorded?.id ?? reform.reformId)),
  });
  const rescue = useRescue(form, rescueKey);
  const isNew = reform.reformId === "";
  const labels = {
    number: t("number"),
    source: t("source"),
    adoptedOn: t("adoptedOn"),
    inForceOn: t("inForceOn"),
    repealedOn: t("repealedOn"),
  };
  const inLanguages = (["titles", "links", "note"] as const).flatMap((name) =>
    (["ru", "kk", "en"] as const).map((language) => [`${name}.${language}`, t(`${name}.${language}`)] as const),
  );
  const options = (choicesOf: Choice[]) =>
    choicesOf.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));

  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={{ ...labels, ...Object.fromEntries(inLanguages) }} />
      <LanguageFields form={form} name="titles" />
      <Field form={form} name="kind" label={t("kind")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          {options(choices.kinds)}
        </Select>
      </Field>
      <Field form={form} name="number" label={labels.number} hint={t("numberHint")} optional>
        <TextInput width="medium" {...form.register("number")} {...describe(form, "number")} />
      </Field>
      {isNew && <FormChoices form={form} name="stage" type="radio" legend={t("stage")} options={choices.stages} />}
      <ReformDates form={form} labels={labels} />
      <LanguageFields form={form} name="links" type="url" />
      <Field form={form} name="bodyId" label={t("body")} hint={choices.mayPublish && t("bodyHint")} optional={choices.mayPublish}>
        <Select {...form.register("bodyId")} {...describe(form, "bodyId")}>
          {choices.mayPublish && <option value="">{t("noBody")}</option>}
          {options(choices.bodies)}
        </Select>
      </Field>
      <Field form={form} name="replacesId" label={t("replaces")} hint={t("replacesHint")} optional>
        <Select {...form.register("replacesId")} {...describe(form, "replacesId")}>
          <option value="">{t("replacesNothing")}</option>
          {options(choices.reforms)}
        </Select>
      </Field>
      <LanguageFields form={form} name="note" rows={3} />
      <Field form={form} name="source" label={labels.source} hint={t("sourceHint")} optional>
        <TextInput {...form.register("source")} {...describe(form, "source")} />
      </Field>
      <FormChoices
        form={form}
        name="attestation"
        type="radio"
        legend={t("attestation")}
        hint={t("attestationHint")}
        options={choices.attestations}
      />
      {choices.mayPublish && <FormCheckbox form={form} name="isPublic" label={t("isPublic")} hint={t("isPublicHint")} />}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t(isNew ? "record" : "save")}
        </Button>
      </div>
    </form>
  );
}
