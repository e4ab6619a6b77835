"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import {
  longestReason,
  type ResponseReturn,
  responseReturnSchema,
  type ResponseStep,
  type Verification,
  verificationSchema,
} from "@/domain/responses/schema";
import { needsReason, needsSuccessor } from "@/domain/responses/rules";
import type { ImplementationStatus } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Common = { step: ResponseStep; rescueKey: string };

/** Sends a response back, or takes it back, with the reason that its readers will see. */
export function ReasonForm({
  kind,
  step,
  rescueKey,
  action,
}: Common & { kind: "return" | "withdraw"; action: FormAction<ResponseReturn> }) {
  const t = useTranslations(`responseSteps.${kind}`);
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: responseReturnSchema,
    defaultValues: { ...step, reason: "" },
    action,
    onDone: () => router.refresh(),
  });
  const rescue = useRescue(form, `${rescueKey}:${kind}`);
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <Field form={form} name="reason" label={t("reason")} hint={t("hint")} max={longestReason}>
        <Textarea {...form.register("reason")} {...describe(form, "reason")} />
      </Field>
      <div className="row">
        <Button type="submit" tone={kind === "withdraw" ? "danger" : "secondary"} pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

/** What the secretariat found; when it is not what the body claims, why. */
export function VerificationForm({
  step,
  rescueKey,
  claimed,
  namesSuccessor,
  statuses,
  action,
}: Common & {
  claimed: ImplementationStatus;
  /** Whether the body has said what took the place of the recommendation. */
  namesSuccessor: boolean;
  statuses: Choice[];
  action: FormAction<Verification>;
}) {
  const t = useTranslations("responseSteps.verify");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: verificationSchema,
    defaultValues: { ...step, status: "", rationale: "", supersededBy: "" },
    action,
    onDone: () => router.refresh(),
  });
  const rescue = useRescue(form, `${rescueKey}:verify`);
  const status = form.watch("status");
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <FormChoices form={form} name="status" type="radio" legend={t("status")} hint={t("statusHint")} options={statuses} />
      <Field
        form={form}
        name="rationale"
        label={t("rationale")}
        hint={t("rationaleHint")}
        optional={status === "" || (status === claimed && !needsReason(status))}
        max={longestReason}
      >
        <Textarea {...form.register("rationale")} {...describe(form, "rationale")} />
      </Field>
      {status !== "" && needsSuccessor(status) && (
        <Field form={form} name="supersededBy" label={t("supersededBy")} hint={t("supersededByHint")} optional={namesSuccessor}>
          <TextInput {...form.register("supersededBy")} {...describe(form, "supersededBy")} />
        </Field>
      )}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
