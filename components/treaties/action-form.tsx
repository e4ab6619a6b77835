"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type TreatyActionForm as Values, treatyActionSchema } from "@/domain/treaties/schema";
import { treatyActionKinds } from "@/domain/vocabulary";

type Props = RecordFormProps<Values> & { treaties: readonly Choice[]; reforms: readonly Choice[] };

/** What the State did under a treaty. */
export function TreatyActionForm({ treaties, reforms, ...props }: Props) {
  const t = useTranslations("treatyActionForm");
  const kind = useTranslations("vocabulary.TreatyActionKind");
  return (
    <RecordForm
      {...props}
      schema={treatyActionSchema}
      entries={[
        { as: "select", name: "treatyId", label: t("treaty"), options: treaties, none: t("chooseTreaty") },
        { as: "select", name: "kind", label: t("kind"), options: treatyActionKinds.map((value) => ({ value, label: kind(value) })) },
        { as: "text", name: "provision", label: t("provision"), hint: t("provisionHint"), optional: true },
        { as: "partialDay", name: "enactedOn", label: t("enactedOn"), hint: t("dateHint"), optional: true },
        { as: "partialDay", name: "depositedOn", label: t("depositedOn"), optional: true },
        { as: "partialDay", name: "effectiveOn", label: t("effectiveOn"), optional: true },
        { as: "select", name: "reformId", label: t("reform"), options: reforms, none: t("noReform"), optional: true },
        { as: "words", name: "notes", label: t("notes"), hint: t("notesHint"), rows: 3, optional: true },
        { as: "url", name: "address", label: t("address"), optional: true },
      ]}
    />
  );
}
