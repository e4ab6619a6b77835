"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { type Unsubscription, unsubscriptionSchema } from "@/domain/notifications/unsubscribing/schema";
import type { FormAction } from "@/lib/form-result";

/** One click stops the messages of a link. */
export function UnsubscribeForm({ token, action }: { token: string; action: FormAction<Unsubscription> }) {
  const t = useTranslations("unsubscribe");
  const { form, submit, pending } = useActionForm({ schema: unsubscriptionSchema, defaultValues: { token }, action });
  if (form.timesSent > 0) return <Notice tone="success" title={t("done")} />;
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <div>
        <Button type="submit" tone="primary" pending={pending}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
