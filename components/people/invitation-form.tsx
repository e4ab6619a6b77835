"use client";

import { useTranslations } from "next-intl";

import { RoleFields } from "@/components/people/role-fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import type { Places } from "@/domain/people/queries";
import { type Invitation, invitationSchema } from "@/domain/people/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { places: Places; ownId: string; action: FormAction<Invitation, { id: string }> };

/** Opens an account with its first role and sends the link that sets its password. */
export function InvitationForm({ places, ownId, action }: Props) {
  const t = useTranslations("people.inviteForm");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: invitationSchema,
    defaultValues: {
      email: "",
      name: "",
      locale: "kk",
      stateId: places.states[0]?.value ?? "",
      bodyId: "",
      organisationId: "",
      isAlternate: false,
      validFrom: "",
      validTo: "",
    },
    action,
    onDone: ({ id }) => router.push(paths.person(id, { sent: "yes" })),
  });
  const { restored, discard } = useRescue(form, `invitation:${ownId}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="email" label={t("email")} hint={t("emailHint")}>
        <TextInput {...form.register("email")} {...describe(form, "email")} type="email" autoComplete="off" maxLength={254} width="long" />
      </Field>
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" maxLength={200} width="long" />
      </Field>
      <Field form={form} name="locale" label={t("language")} hint={t("languageHint")}>
        <Select {...form.register("locale")} {...describe(form, "locale")}>
          {interfaceLanguages.map((value) => (
            <option key={value} value={value}>
              {language(value)}
            </option>
          ))}
        </Select>
      </Field>
      <RoleFields form={form} places={places} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
