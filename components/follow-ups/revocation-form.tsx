"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { type Revocation, revocationSchema } from "@/domain/follow-ups/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { followUpId: string; version: number; action: FormAction<Revocation> };

/** Takes back the last step, for a reason that stays on record. */
export function RevocationForm({ followUpId, version, action }: Props) {
  const t = useTranslations("followUpForm");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: revocationSchema,
    defaultValues: { followUpId, version, reason: "" },
    action,
    onDone: () => router.push(paths.followUp(followUpId)),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="reason" label={t("reason")} hint={t("revokeHint")}>
        <Textarea rows={4} {...form.register("reason")} {...describe(form, "reason")} />
      </Field>
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("revoke")}
        </Button>
      </div>
    </form>
  );
}
