"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import {
  type PartnerInvitation,
  partnerInvitationSchema,
  type Signature,
  signatureSchema,
} from "@/domain/alternative-reports/partners/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type InvitingProps = { reportId: string; action: FormAction<PartnerInvitation, { link: string }> };

/** Makes a link by which one organisation may join. It is shown this once. */
export function InvitationForm({ reportId, action }: InvitingProps) {
  const t = useTranslations("partners");
  const [made, setMade] = useState<string>();
  const { form, submit, plain, heard, pending } = useActionForm({
    schema: partnerInvitationSchema,
    defaultValues: { reportId, note: "", mayWrite: false },
    action,
    onDone: ({ link }) => setMade(link),
  });
  const link = made ?? heard?.link;
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      {link && (
        <Notice tone="success" title={t("link")} announce>
          <p className="break-all">
            <code>{link}</code>
          </p>
          <p>{t("linkOnce")}</p>
        </Notice>
      )}
      <p className="prose">{t("inviteAbout")}</p>
      <Field form={form} name="note" label={t("note")} hint={t("noteHint")} optional>
        <TextInput {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <FormCheckbox form={form} name="mayWrite" label={t("mayWrite")} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}

type SigningProps = { partner: { id: string; version: number; isNamed: boolean }; hash: string; action: FormAction<Signature> };

/** Signs the words as they are now, named or not. */
export function SignatureForm({ partner: { id, version, isNamed }, hash, action }: SigningProps) {
  const t = useTranslations("partners");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: signatureSchema,
    defaultValues: { partnerId: id, version, hash, isNamed },
    action,
    onDone: () => router.refresh(),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <p className="prose">{t("signAbout")}</p>
      <FormCheckbox form={form} name="isNamed" label={t("isNamed")} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("sign")}
        </Button>
      </div>
    </form>
  );
}
