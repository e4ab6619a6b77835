"use client";

import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ErrorSummary, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox, FormChoices } from "@/components/ui/form-choices";
import { type Declining, type Joining, joiningSchema } from "@/domain/alternative-reports/partners/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  token: string;
  reportId: string;
  organisations: Choice[];
  join: FormAction<Joining, { reportId: string }>;
  decline: FormAction<Declining>;
};

/** Answers an invitation to a joint report in the name of an organisation of one's own. */
export function JoiningForm({ token, reportId, organisations, join, decline }: Props) {
  const t = useTranslations("reportInvitation");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: joiningSchema,
    defaultValues: { token, organisationId: organisations[0]?.value ?? "", isNamed: true },
    action: join,
    onDone: () => router.push(paths.deskPartners(reportId)),
    next: paths.deskPartners(reportId),
  });
  return (
    <>
      <form {...plain} onSubmit={submit} noValidate className="stack">
        <PlainFields form={form} />
        <ErrorSummary form={form} />
        <FormChoices form={form} name="organisationId" type="radio" legend={t("organisation")} options={organisations} />
        <FormCheckbox form={form} name="isNamed" label={t("isNamed")} />
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t("join")}
          </Button>
        </div>
      </form>
      <ActionButton plain action={decline} input={{ token }} done={paths.desk()}>
        {t("decline")}
      </ActionButton>
    </>
  );
}
