"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import type { OpeningForm } from "@/domain/follow-ups/forms/queries";
import { type FollowUpOpening, followUpOpeningSchema } from "@/domain/follow-ups/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { wanted: OpeningForm; action: FormAction<FollowUpOpening, { id: string }> };

/** By which edition of the Committee's procedure the round goes. */
export function OpenFollowUpForm({ wanted: { cycleId, procedures }, action }: Props) {
  const t = useTranslations("followUpForm");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: followUpOpeningSchema,
    defaultValues: { cycleId, procedureId: procedures[0]?.id ?? "" },
    action,
    onDone: ({ id }) => router.push(paths.followUp(id)),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <FormChoices
        form={form}
        name="procedureId"
        type="radio"
        legend={t("procedure")}
        options={procedures.map(({ id, name, edition }) => ({ value: id, label: t("procedureOf", { name, edition }) }))}
      />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("open")}
        </Button>
      </div>
    </form>
  );
}
