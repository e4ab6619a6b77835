"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import type { Delegations } from "@/domain/people/delegations/queries";
import { type Delegation, delegationSchema, longestNote } from "@/domain/people/delegations/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { lendable: Delegations["lendable"]; action: FormAction<Delegation, { id: string }> };

/** Names a deputy for some days. Only people of the body in which the role is held are offered. */
export function DeputyForm({ lendable, action }: Props) {
  const t = useTranslations("deputies");
  const roleName = useTranslations("vocabulary.Role");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: delegationSchema,
    defaultValues: {
      membershipId: lendable.length === 1 ? (lendable[0]?.id ?? "") : "",
      deputyId: "",
      validFrom: "",
      validTo: "",
      note: "",
    },
    action,
    onDone: () => router.refresh(),
  });
  const chosen = useWatch({ control: form.control, name: "membershipId" });
  const deputies = lendable.find(({ id }) => id === chosen)?.deputies ?? [];
  const control = (name: keyof Delegation) => ({ ...form.register(name), ...describe(form, name) });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="membershipId" label={t("role")}>
        <Select {...control("membershipId")}>
          <option value="">{t("choose")}</option>
          {lendable.map(({ id, role, body }) => (
            <option key={id} value={id}>
              {t("roleIn", { role: roleName(role), body })}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="deputyId" label={t("deputy")} hint={t("deputyHint")}>
        <Select {...control("deputyId")}>
          <option value="">{t("choose")}</option>
          {deputies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="validFrom" label={t("from")}>
        <DateInput {...control("validFrom")} />
      </Field>
      <Field form={form} name="validTo" label={t("until")} hint={t("untilHint")}>
        <DateInput {...control("validTo")} />
      </Field>
      <Field form={form} name="note" label={t("note")} hint={t("noteHint")} optional>
        <TextInput {...control("note")} maxLength={longestNote} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
