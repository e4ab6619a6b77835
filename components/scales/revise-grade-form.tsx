"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { GradeFields } from "@/components/scales/grade-fields";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { KeptGrade } from "@/domain/assessments/scales/queries";
import { gradeRevisionSchema } from "@/domain/assessments/scales/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { scaleId: string; grade: KeptGrade; ownId: string; action: FormAction<z.input<typeof gradeRevisionSchema>> };

/** Corrects a grade; of a scale that is used, its translations and its colour. */
export function ReviseGradeForm({ scaleId, grade, ownId, action }: Props) {
  const t = useTranslations("scalesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { id, version, labels, definitions, position, standing, tone, attestation } = grade;
  const { form, submit, conflict, pending } = useActionForm({
    schema: gradeRevisionSchema,
    defaultValues: { id, version, labels, definitions, position, standing, tone, attestation },
    action,
    onDone: () => router.push(paths.adminScale(scaleId)),
  });
  const { restored, discard } = useRescue(form, `grade:${ownId}:${id}:${version}`);
  const compared = Object.fromEntries(
    interfaceLanguages.flatMap((one) => [
      [`labels.${one}`, t("labelIn", { language: language(one) })],
      [`definitions.${one}`, t("definitionIn", { language: language(one) })],
    ]),
  );

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={{ ...compared, position: t("position") }} versionField="version" />
      <Rescued restored={restored} discard={discard} />
      <GradeFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
