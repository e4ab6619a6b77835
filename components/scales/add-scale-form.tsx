"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { ScaleFields } from "@/components/scales/scale-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { KeptScale } from "@/domain/assessments/scales/queries";
import { blankScale, scaleSchema } from "@/domain/assessments/scales/schema";
import { Language, vocabularies } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  /** Of which a further edition is made. */
  earlier: KeptScale | null;
  mechanisms: { value: string; label: string }[];
  ownId: string;
  action: FormAction<z.input<typeof scaleSchema>, { id: string }>;
};

/** Adds a scale, or an edition of one that begins with its grades. */
export function AddScaleForm({ earlier, mechanisms, ownId, action }: Props) {
  const t = useTranslations("scalesAdmin.form");
  const voiceName = useTranslations("vocabulary.AssessmentVoice");
  const languageName = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: scaleSchema,
    defaultValues: earlier ? editionOf(earlier) : blankScale,
    action,
    onDone: ({ id }) => router.push(paths.adminScale(id)),
  });
  const { restored, discard } = useRescue(form, `scale:${ownId}:${earlier?.id ?? ""}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      {!earlier && (
        <>
          <Field form={form} name="code" label={t("code")} hint={t("codeHint")}>
            <TextInput {...form.register("code")} {...describe(form, "code")} width="medium" maxLength={40} autoCapitalize="off" />
          </Field>
          <Field form={form} name="mechanismId" label={t("mechanism")} hint={t("mechanismHint")} optional>
            <Select {...form.register("mechanismId")} {...describe(form, "mechanismId")}>
              <option value="">{t("noMechanism")}</option>
              {mechanisms.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <FormChoices
            form={form}
            name="voices"
            legend={t("voices")}
            hint={t("voicesHint")}
            optional
            options={vocabularies.AssessmentVoice.filter((voice) => voice !== "COMMITTEE").map((voice) => ({
              value: voice,
              label: voiceName(voice),
            }))}
          />
          <Field form={form} name="originalLanguage" label={t("originalLanguage")} hint={t("originalLanguageHint")} optional>
            <Select {...form.register("originalLanguage")} {...describe(form, "originalLanguage")}>
              <option value="">{t("ownWords")}</option>
              <Options of={Object.values(Language).map((value) => ({ value, label: languageName(value) }))} />
            </Select>
          </Field>
        </>
      )}
      <Field form={form} name="edition" label={t("edition")} hint={t("editionHint")}>
        <TextInput {...form.register("edition")} {...describe(form, "edition")} width="medium" maxLength={50} />
      </Field>
      <ScaleFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {earlier ? t("addEdition") : t("add")}
        </Button>
      </div>
    </form>
  );
}

const editionOf = ({ id, code, mechanismId, voices, originalLanguage, names, source, attestation }: KeptScale) => ({
  ...blankScale,
  code,
  mechanismId: mechanismId ?? "",
  voices: voices.filter((voice) => voice !== "COMMITTEE"),
  originalLanguage: originalLanguage ?? ("" as const),
  basedOnId: id,
  names,
  source,
  attestation,
});
