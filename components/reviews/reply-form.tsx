"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { replySchema, type ReplyForm as Values } from "@/domain/reviews/replies/schema";
import { replyForms } from "@/domain/vocabulary";

type Props = RecordFormProps<Values> & { delegation: readonly Choice[]; bodies: readonly Choice[] };

/** What the delegation replied, in the room or in writing. */
export function ReplyForm({ delegation, bodies, ...props }: Props) {
  const t = useTranslations("replyForm");
  const form = useTranslations("vocabulary.ReplyForm");
  return (
    <RecordForm
      {...props}
      schema={replySchema}
      entries={[
        { as: "select", name: "form", label: t("form"), options: replyForms.map((value) => ({ value, label: form(value) })) },
        { as: "words", name: "texts", label: t("text"), rows: 4 },
        { as: "select", name: "memberId", label: t("member"), options: delegation, none: t("noMember"), optional: true },
        { as: "select", name: "bodyId", label: t("body"), options: bodies, none: t("noBody"), optional: true },
        { as: "day", name: "givenOn", label: t("givenOn"), optional: true },
      ]}
    />
  );
}
