"use client";

import { useTranslations } from "next-intl";

import { AudienceFields } from "@/components/alternative-reports/submission/audience-fields";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ErrorSummary, PlainFields, useActionForm } from "@/components/ui/form";
import { type SubmissionForm as Values, submissionSchema } from "@/domain/alternative-reports/submission/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reportId: string; version: number; hash: string; zone: string; zones: Choice[]; action: FormAction<Values, { id: string }> };

/** Freezes the report that is shown above it, and says who reads it. */
export function SubmissionForm({ reportId, version, hash, zone, zones, action }: Props) {
  const t = useTranslations("submission");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: submissionSchema,
    defaultValues: { reportId, version, hash, visibility: "PRIVATE", opensOn: "", opensAt: "", timeZone: zone },
    action,
    onDone: ({ id }) => router.push(paths.deskEdition(id)),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <AudienceFields form={form} zones={zones} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("freeze")}
        </Button>
      </div>
    </form>
  );
}
