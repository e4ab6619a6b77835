"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import type { Classifiable } from "@/domain/recommendations/classification/queries";
import { type Classification, classificationSchema } from "@/domain/recommendations/classification/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The themes a recommendation belongs to, out of the list there is. */
export function ClassificationForm({ recommendation, action }: { recommendation: Classifiable; action: FormAction<Classification> }) {
  const t = useTranslations("classification");
  const router = useRouter();
  const { id, version, themeIds, themes } = recommendation;
  const { form, submit, conflict, pending } = useActionForm({
    schema: classificationSchema,
    defaultValues: { recommendationId: id, version, themeIds },
    action,
    onDone: () => router.push(paths.recommendation(id)),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={{}} versionField="version" />
      {conflict && <p>{t("theirs", { themes: conflict.theirs.themeIds ?? "" })}</p>}
      <FormChoices
        form={form}
        name="themeIds"
        legend={t("themes")}
        hint={t("hint")}
        filterable
        options={themes.map((theme) => ({ value: theme.id, label: `${theme.code} ${theme.name}` }))}
      />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
