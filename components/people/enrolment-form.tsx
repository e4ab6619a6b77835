"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Path } from "react-hook-form";

import { CodeForm } from "@/components/people/code-form";
import { PasswordInput } from "@/components/people/password-input";
import { QrCode } from "@/components/people/qr-code";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { Button } from "@/components/ui/button";
import { type ActionForm, describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Proposal } from "@/domain/people/second-factors/queries";
import {
  type ConfirmedEnrolment,
  confirmedEnrolmentSchema,
  type Enrolment,
  enrolmentSchema,
  type SecondFactorCode,
} from "@/domain/people/second-factors/schema";
import type { Owed } from "@/domain/people/sessions/rules";
import type { FormAction } from "@/lib/form-result";

type Codes = { recoveryCodes: string[] };
type Props = { proposal: Proposal; next: string };

/** What stands between signing in and being somebody: the code of a second factor, or setting one up. */
export function SecondFactorStep({ owes, proposal, next, confirm, enrol }: Props & Steps) {
  const t = useTranslations("signIn.secondFactor");
  const [codes, setCodes] = useState<string[]>();
  // What the page proposes next time it is drawn is not what is being scanned.
  const [{ sealed, ...shown }] = useState(proposal);
  const { form, submit, plain, heard, pending } = useActionForm({
    schema: enrolmentSchema,
    defaultValues: { sealed, code: "" },
    action: enrol,
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  // The page is drawn anew as soon as nothing is owed any more; the codes are still to be read then.
  const toRead = codes ?? heard?.recoveryCodes;
  if (toRead) return <Enrolled codes={toRead} next={next} />;
  if (owes === "code") return <CodeForm next={next} action={confirm} />;
  if (owes === "nothing")
    return (
      <Notice tone="success" title={t("done")}>
        <Continue next={next} />
      </Notice>
    );
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <HowTo {...shown} />
      <EnrolmentCode form={form} />
      <Submit pending={pending} />
    </form>
  );
}

type Steps = { owes: Owed; confirm: FormAction<SecondFactorCode>; enrol: FormAction<Enrolment, Codes> };

/** Sets up a second factor, or another one in its place, in an account that has been open for a while. */
export function EnrolmentForm({ proposal, next, action }: Props & { action: FormAction<ConfirmedEnrolment, Codes> }) {
  const t = useTranslations("account");
  const [{ sealed, ...shown }] = useState(proposal);
  const [codes, setCodes] = useState<string[]>();
  const { form, submit, pending } = useActionForm({
    schema: confirmedEnrolmentSchema,
    defaultValues: { sealed, code: "", currentPassword: "" },
    action,
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes) return <Enrolled codes={codes} next={next} />;

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <HowTo {...shown} />
      <EnrolmentCode form={form} />
      <Field form={form} name="currentPassword" label={t("currentPassword")} hint={t("currentPasswordHint")}>
        <PasswordInput {...form.register("currentPassword")} {...describe(form, "currentPassword")} autoComplete="current-password" />
      </Field>
      <Submit pending={pending} />
    </form>
  );
}

function Enrolled({ codes, next }: { codes: string[]; next: string }) {
  return (
    <RecoveryCodes codes={codes}>
      <Continue next={next} />
    </RecoveryCodes>
  );
}

/** A new document, so that nothing is left of what was seen before. */
function Continue({ next }: { next: string }) {
  const t = useTranslations("account.recovery");
  return (
    <a href={next} className="button button-primary">
      {t("continue")}
    </a>
  );
}

function HowTo({ secret, qr }: Omit<Proposal, "sealed">) {
  const t = useTranslations("account.enrolment");
  return (
    <div className="prose">
      <ol className="stack">
        <li>{t("install")}</li>
        <li>
          <p>{t("scan")}</p>
          <QrCode {...qr} label={t("qr")} />
          <p>
            {t("type")} <code>{secret}</code>
          </p>
        </li>
        <li>{t("enter")}</li>
      </ol>
    </div>
  );
}

function EnrolmentCode<Values extends Enrolment>({ form }: { form: ActionForm<Values> }) {
  const t = useTranslations("account.enrolment");
  const name = "code" as Path<Values>;
  return (
    <Field form={form} name={name} label={t("code")}>
      <TextInput
        {...form.register(name)}
        {...describe(form, name)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        width="short"
      />
    </Field>
  );
}

function Submit({ pending }: { pending: boolean }) {
  const t = useTranslations("account.enrolment");
  return (
    <div className="row">
      <Button type="submit" tone="primary" pending={pending}>
        {t("submit")}
      </Button>
    </div>
  );
}
