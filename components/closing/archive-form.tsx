"use client";

import { useTranslations } from "next-intl";

import { TextForm } from "@/components/ui/text-form";
import { type Archiving, archivingSchema } from "@/domain/archive/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { act: "archive" | "restore"; step: { id: string; version: number }; action: FormAction<Archiving> };

/** Takes a record out of the lists, or brings it back, with the reason. */
export function ArchiveForm({ act, step, action }: Props) {
  const t = useTranslations(`closing.${act}`);
  return (
    <TextForm
      schema={archivingSchema}
      values={{ ...step, reason: "" }}
      name="reason"
      label={t("reason")}
      hint={t("hint")}
      tone={act === "archive" ? "danger" : "primary"}
      action={action}
    >
      {t("submit")}
    </TextForm>
  );
}
