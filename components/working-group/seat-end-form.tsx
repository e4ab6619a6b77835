"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput } from "@/components/ui/input";
import { type SeatEnd, seatEndSchema } from "@/domain/working-group/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** Until which day somebody sat in the group. */
export function SeatEndForm({ seat, action }: { seat: SeatEnd; action: FormAction<SeatEnd> }) {
  const t = useTranslations("workingGroupForm.seatEnd");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: seatEndSchema,
    defaultValues: seat,
    action,
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={{ validTo: t("validTo") }} />
      <Field form={form} name="validTo" label={t("validTo")}>
        <DateInput {...form.register("validTo")} {...describe(form, "validTo")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("end")}
        </Button>
      </div>
    </form>
  );
}
