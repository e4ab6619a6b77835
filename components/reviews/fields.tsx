"use client";

import { useTranslations } from "next-intl";
import type { Path } from "react-hook-form";

import { useStageName } from "@/components/reviews/stage-name";
import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import type { ReviewChoices } from "@/domain/reviews/queries";
import { type InterfaceLanguage, interfaceLanguages, type Names, reviewProcedures, reviewStages } from "@/domain/vocabulary";

/** What both forms of a cycle hold. */
export type ReviewValues = {
  ordinal: number;
  procedure: string;
  stage: string;
  titles: Names;
  session: string;
  previousCycleId: string;
};

type Name = Exclude<keyof ReviewValues, "titles"> | `titles.${InterfaceLanguage}`;

/** What can be said of a cycle, whether it is being opened or corrected. */
export function ReviewFields<Values extends ReviewValues>({
  form,
  predecessors,
  isUpr,
}: {
  form: ActionForm<Values>;
  predecessors: ReviewChoices["cycles"];
  isUpr: boolean;
}) {
  const t = useTranslations("reviewForm");
  const language = useTranslations("vocabulary.Language");
  const procedureName = useTranslations("vocabulary.ReviewProcedure");
  const stageName = useStageName();
  const at = (name: Name) => name as Path<Values>;
  const control = (name: Name) => ({ ...form.register(at(name)), ...describe(form, at(name)) });

  return (
    <>
      <Field form={form} name={at("ordinal")} label={t("ordinal")} hint={t("ordinalHint")}>
        <TextInput
          {...form.register(at("ordinal"), { valueAsNumber: true })}
          {...describe(form, at("ordinal"))}
          type="number"
          min={1}
          max={99}
          width="short"
        />
      </Field>
      {interfaceLanguages.map((name) => (
        <Field key={name} form={form} name={at(`titles.${name}`)} label={t("titleIn", { language: language(name) })}>
          <TextInput {...control(`titles.${name}`)} lang={name} maxLength={500} />
        </Field>
      ))}
      <Field form={form} name={at("procedure")} label={t("procedure")}>
        <Select {...control("procedure")}>
          {reviewProcedures.map((procedure) => (
            <option key={procedure} value={procedure}>
              {procedureName(procedure)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("stage")} label={t("stage")}>
        <Select {...control("stage")}>
          {reviewStages.map((stage) => (
            <option key={stage} value={stage}>
              {stageName(stage, isUpr)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name={at("session")} label={t("session")} hint={t("sessionHint")} optional>
        <TextInput {...control("session")} width="medium" maxLength={60} />
      </Field>
      <Field form={form} name={at("previousCycleId")} label={t("previous")} optional>
        <Select {...control("previousCycleId")}>
          <option value="">{t("noPrevious")}</option>
          {predecessors.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
