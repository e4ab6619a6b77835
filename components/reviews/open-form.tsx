"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { ReviewFields } from "@/components/reviews/fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { ReviewChoices } from "@/domain/reviews/queries";
import { reviewCycleSchema, type ReviewCycle } from "@/domain/reviews/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Opens a cycle: whose, before whom, the how-manieth. */
export function OpenReviewForm({ choices, action }: { choices: ReviewChoices; action: FormAction<ReviewCycle, { id: string }> }) {
  const t = useTranslations("reviewForm");
  const kindName = useTranslations("vocabulary.MechanismKind");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: reviewCycleSchema,
    defaultValues: {
      stateId: choices.states[0]?.value ?? "",
      mechanismId: "",
      procedure: "SIMPLIFIED",
      stage: "PLANNED",
      titles: { en: "", ru: "", kk: "" },
      session: "",
      previousCycleId: "",
    },
    action,
    onDone: ({ id }) => router.push(paths.review(id)),
  });
  const [stateId, mechanismId, ordinal] = useWatch({ control: form.control, name: ["stateId", "mechanismId", "ordinal"] });
  const isUpr = choices.mechanisms.some(({ kind, choices: of }) => kind === "UPR" && of.some(({ value }) => value === mechanismId));
  const isEarlier = (cycle: ReviewChoices["cycles"][number]) =>
    cycle.stateId === stateId && cycle.mechanismId === mechanismId && !(cycle.ordinal >= ordinal);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {choices.states.length > 1 && (
        <Field form={form} name="stateId" label={t("state")}>
          <Select {...form.register("stateId")} {...describe(form, "stateId")}>
            <Options of={choices.states} />
          </Select>
        </Field>
      )}
      <Field form={form} name="mechanismId" label={t("mechanism")}>
        <Select {...form.register("mechanismId")} {...describe(form, "mechanismId")}>
          <option value="">{t("choose")}</option>
          {choices.mechanisms.map(({ kind, choices: mechanisms }) => (
            <optgroup key={kind} label={kindName(kind)}>
              <Options of={mechanisms} />
            </optgroup>
          ))}
        </Select>
      </Field>
      <ReviewFields form={form} predecessors={choices.cycles.filter(isEarlier)} isUpr={isUpr} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("open")}
        </Button>
      </div>
    </form>
  );
}
