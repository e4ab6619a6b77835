"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { type Choices, deliveriesOf, deliveryOf, isRequired } from "@/domain/notifications/rules";
import { type Settings, settingsSchema } from "@/domain/notifications/schema";
import { notificationKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = { choices: Choices; version: number; action: FormAction<Settings> };

/** For each kind of notice, the way it reaches its reader. */
export function SettingsForm({ choices, version, action }: Props) {
  const t = useTranslations("notificationSettings");
  const kindName = useTranslations("vocabulary.NotificationKind");
  const [isSaved, setIsSaved] = useState(false);
  const { form, submit, pending } = useActionForm({
    schema: settingsSchema,
    defaultValues: { version, choices: notificationKinds.map((kind) => ({ kind, delivery: deliveryOf(kind, choices) })) },
    action,
    onDone: () => {
      form.setValue("version", Number(form.getValues("version")) + 1);
      setIsSaved(true);
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      {isSaved && !form.formState.isDirty && <Notice tone="success" title={t("saved")} />}
      <Table
        caption={t("title")}
        captionHidden
        rows={notificationKinds.map((kind, index) => ({ kind, index }))}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "kind",
            header: t("kind"),
            rowHeader: true,
            cell: ({ kind }) => (
              <>
                <span id={`${form.formId}${kind}`}>{kindName(kind)}</span>
                {isRequired(kind) && <p className="quiet">{t("required")}</p>}
              </>
            ),
          },
          {
            key: "delivery",
            header: t("delivery"),
            cell: ({ kind, index }) => (
              <Select {...form.register(`choices.${index}.delivery`)} aria-labelledby={`${form.formId}${kind}`}>
                {deliveriesOf(kind).map((delivery) => (
                  <option key={delivery} value={delivery}>
                    {t(`deliveries.${delivery}`)}
                  </option>
                ))}
              </Select>
            ),
          },
        ]}
      />
      <div>
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
