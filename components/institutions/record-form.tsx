"use client";

import { useTranslations } from "next-intl";

import { BodyFields } from "@/components/institutions/body-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type StateBodyRecord, stateBodySchema } from "@/domain/institutions/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  states: { value: string; label: string }[];
  successors: { id: string; name: string }[];
  ownId: string;
  action: FormAction<StateBodyRecord, { id: string }>;
};

const unnamed = { en: "", ru: "", kk: "" };

/** Adds a state body to the register. */
export function RecordBodyForm({ states, successors, ownId, action }: Props) {
  const t = useTranslations("bodiesAdmin.form");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: stateBodySchema,
    defaultValues: { stateId: states[0]?.value ?? "", names: unnamed, acronyms: unnamed, validFrom: "", validTo: "", successorId: "" },
    action,
    onDone: () => router.push(paths.adminBodies()),
  });
  const { restored, discard } = useRescue(form, `body:${ownId}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      {states.length > 1 && (
        <Field form={form} name="stateId" label={t("state")}>
          <Select {...form.register("stateId")} {...describe(form, "stateId")}>
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <BodyFields form={form} successors={successors} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("record")}
        </Button>
      </div>
    </form>
  );
}
