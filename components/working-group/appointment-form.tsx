"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type Appointment, appointmentSchema } from "@/domain/working-group/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { groupId: string; seats: Choice[]; bodies: Choice[]; people: Choice[]; action: FormAction<Appointment, { id: string }> };

/** Gives somebody a seat: for a state body, or for an organisation that is named. */
export function AppointmentForm({ groupId, seats, bodies, people, action }: Props) {
  const t = useTranslations("workingGroupForm.appointment");
  const router = useRouter();
  const empty: Appointment = {
    groupId,
    seat: "MEMBER",
    bodyId: "",
    organisation: "",
    name: "",
    function: "",
    userId: "",
    isPersonPublic: false,
    validFrom: "",
    validTo: "",
  };
  const { form, submit, pending } = useActionForm({
    schema: appointmentSchema,
    defaultValues: empty,
    action,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="seat" label={t("seat")}>
        <Select {...form.register("seat")} {...describe(form, "seat")}>
          <Options of={seats} />
        </Select>
      </Field>
      <Field form={form} name="bodyId" label={t("body")} hint={t("bodyHint")} optional>
        <Select {...form.register("bodyId")} {...describe(form, "bodyId")}>
          <option value="">{t("noBody")}</option>
          <Options of={bodies} />
        </Select>
      </Field>
      <Field form={form} name="organisation" label={t("organisation")} optional>
        <TextInput {...form.register("organisation")} {...describe(form, "organisation")} />
      </Field>
      <Field form={form} name="name" label={t("name")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" />
      </Field>
      <Field form={form} name="function" label={t("function")} optional>
        <TextInput {...form.register("function")} {...describe(form, "function")} />
      </Field>
      <Field form={form} name="userId" label={t("account")} hint={t("accountHint")} optional>
        <Select {...form.register("userId")} {...describe(form, "userId")}>
          <option value="">{t("noAccount")}</option>
          <Options of={people} />
        </Select>
      </Field>
      <FormCheckbox form={form} name="isPersonPublic" label={t("isPersonPublic")} hint={t("isPersonPublicHint")} />
      <Field form={form} name="validFrom" label={t("validFrom")}>
        <DateInput {...form.register("validFrom")} {...describe(form, "validFrom")} />
      </Field>
      <Field form={form} name="validTo" label={t("validTo")} optional>
        <DateInput {...form.register("validTo")} {...describe(form, "validTo")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("appoint")}
        </Button>
      </div>
    </form>
  );
}
