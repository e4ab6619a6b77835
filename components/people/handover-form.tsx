"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { longestNote } from "@/domain/people/delegations/schema";
import type { HandoverPreview } from "@/domain/people/handovers/queries";
import { type HandoverOrder, handoverSchema } from "@/domain/people/handovers/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { preview: HandoverPreview; action: FormAction<HandoverOrder, { id: string }> };

/** To whom it passes, and whether the official keeps access. */
export function HandoverForm({ preview: { officialId, bodyId, seen, successors }, action }: Props) {
  const t = useTranslations("handover");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: handoverSchema,
    defaultValues: { officialId, bodyId, seen, successorId: "", note: "" },
    action,
    onDone: () => router.push(paths.person(officialId)),
  });
  const control = (name: "successorId" | "access" | "note") => ({ ...form.register(name), ...describe(form, name) });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="successorId" label={t("successor")} hint={t("successorHint")}>
        <Select {...control("successorId")}>
          <option value="">{t("choose")}</option>
          {successors.map(({ id, name, isColleague }) => (
            <option key={id} value={id}>
              {isColleague ? t("colleague", { name }) : name}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="access" label={t("access")}>
        <Select {...control("access")}>
          <option value="">{t("choose")}</option>
          <option value="end">{t("accessEnds")}</option>
          <option value="keep">{t("accessStays")}</option>
        </Select>
      </Field>
      <Field form={form} name="note" label={t("note")} hint={t("noteHint")} optional>
        <TextInput {...control("note")} maxLength={longestNote} />
      </Field>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
