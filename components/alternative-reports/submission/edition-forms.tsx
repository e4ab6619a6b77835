"use client";

import { useTranslations } from "next-intl";

import { AudienceFields } from "@/components/alternative-reports/submission/audience-fields";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ErrorSummary, PlainFields, useActionForm } from "@/components/ui/form";
import { FormCheckbox } from "@/components/ui/form-choices";
import {
  type EditionWithdrawal,
  editionWithdrawalSchema,
  type OpeningForm as Opening,
  openingSchema,
} from "@/domain/alternative-reports/submission/schema";
import type { ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { localTime } from "@/lib/zones";

type OpeningProps = {
  edition: { id: string; version: number; visibility: ReportVisibility; opensAt: Date | null };
  zone: string;
  zones: Choice[];
  action: FormAction<Opening>;
};

/** Changes who reads an edition, as long as not everybody does. */
export function OpeningForm({ edition: { id, version, visibility, opensAt }, zone, zones, action }: OpeningProps) {
  const t = useTranslations("receipt");
  const router = useRouter();
  const [day = "", time = ""] = opensAt ? localTime(opensAt, zone).split("T") : [];
  const { form, submit, plain, pending } = useActionForm({
    schema: openingSchema,
    defaultValues: { editionId: id, version, visibility, opensOn: day, opensAt: time, timeZone: zone },
    action,
    onDone: () => router.refresh(),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <AudienceFields form={form} zones={zones} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("changeSubmit")}
        </Button>
      </div>
    </form>
  );
}

type WithdrawalProps = { editionId: string; version: number; action: FormAction<EditionWithdrawal> };

/** Takes an edition back, once it was said that one is sure. */
export function EditionWithdrawalForm({ editionId, version, action }: WithdrawalProps) {
  const t = useTranslations("receipt");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: editionWithdrawalSchema,
    defaultValues: { editionId, version, isSure: false },
    action,
    onDone: () => router.refresh(),
    next: "",
  });
  return (
    <form {...plain} onSubmit={submit} noValidate className="stack">
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <p className="prose">{t("withdrawAbout")}</p>
      <FormCheckbox form={form} name="isSure" label={t("isSure")} />
      <div className="row">
        <Button type="submit" tone="danger" pending={pending}>
          {t("withdraw")}
        </Button>
      </div>
    </form>
  );
}
