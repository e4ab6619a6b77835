"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { LinkAct } from "@/domain/subscriptions/rules";
import { type SubscriptionLink, subscriptionLinkSchema } from "@/domain/subscriptions/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { token: string; act: LinkAct; action: FormAction<SubscriptionLink> };

/** One click confirms an address, or stops what is sent to it. */
export function SubscriptionLinkForm({ token, act, action }: Props) {
  const t = useTranslations("subscription");
  const { form, submit, pending } = useActionForm({ schema: subscriptionLinkSchema, defaultValues: { token }, action });
  if (form.timesSent > 0) return <Notice tone="success" title={act === "confirm" ? t("confirmed") : t("stopped")} />;
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <div>
        <Button type="submit" tone="primary" pending={pending}>
          {act === "confirm" ? t("confirm") : t("stop")}
        </Button>
      </div>
    </form>
  );
}
