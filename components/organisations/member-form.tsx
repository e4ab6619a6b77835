"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { Select, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type MemberInvitation, memberInvitationSchema } from "@/domain/organisations/members/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  organisationId: string;
  /** Whether there are people in it who do not decide for it. */
  hasMembers: boolean;
  action: FormAction<MemberInvitation>;
};

/** Invites somebody by mail. */
export function MemberForm({ organisationId, hasMembers, action }: Props) {
  const t = useTranslations("ownOrganisation");
  const language = useTranslations("layout.languages");
  const locale = useLocale();
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: memberInvitationSchema,
    defaultValues: { organisationId, email: "", name: "", leads: !hasMembers, locale },
    action,
    onDone: () => {
      form.reset();
      router.refresh();
    },
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      {form.timesSent > 0 && <Notice tone="success" title={t("sent")} announce />}
      <Field form={form} name="email" label={t("email")}>
        <TextInput {...form.register("email")} {...describe(form, "email")} type="email" autoComplete="off" maxLength={254} width="long" />
      </Field>
      <Field form={form} name="name" label={t("name")} hint={t("nameHint")}>
        <TextInput {...form.register("name")} {...describe(form, "name")} autoComplete="off" maxLength={200} width="long" />
      </Field>
      <Field form={form} name="locale" label={t("language")}>
        <Select {...form.register("locale")} {...describe(form, "locale")}>
          {interfaceLanguages.map((value) => (
            <option key={value} value={value}>
              {language(value)}
            </option>
          ))}
        </Select>
      </Field>
      {hasMembers && <FormCheckbox form={form} name="leads" label={t("leadsToo")} hint={t("leadsHint")} />}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
