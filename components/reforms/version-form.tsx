"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type ReformVersionForm, reformVersionSchema } from "@/domain/reforms/versions/schema";

/** From when an act reads anew, what changed it and where that text is read. */
export function VersionForm({ reforms, ...props }: RecordFormProps<ReformVersionForm> & { reforms: Choice[] }) {
  const t = useTranslations("reformVersionForm");
  return (
    <RecordForm
      {...props}
      schema={reformVersionSchema}
      hasSource={false}
      entries={[
        { as: "partialDay", name: "validFrom", label: t("validFrom"), hint: t("dateHint") },
        {
          as: "select",
          name: "byReformId",
          label: t("byReformId"),
          hint: t("byReformIdHint"),
          options: reforms,
          none: t("byNone"),
          optional: true,
        },
        { as: "words", name: "changes", label: t("changes"), rows: 3, optional: true },
        { as: "words", name: "links", label: t("links"), hint: t("linksHint"), optional: true },
      ]}
    />
  );
}
