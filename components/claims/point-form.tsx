"use client";

import { useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import { type ContestedPointForm as Values, contestedPointSchema } from "@/domain/claims/schema";
import { contestedSubjects } from "@/domain/vocabulary";

/** On what sources contradict each other. What each of them says is recorded on its own. */
export function ContestedPointForm(props: RecordFormProps<Values>) {
  const t = useTranslations("claimForm");
  const subject = useTranslations("vocabulary.ContestedSubject");
  return (
    <RecordForm
      {...props}
      schema={contestedPointSchema}
      hasSource={false}
      entries={[
        { as: "words", name: "titles", label: t("title"), hint: t("pointHint") },
        {
          as: "select",
          name: "subject",
          label: t("subject"),
          options: contestedSubjects.map((value) => ({ value, label: subject(value) })),
        },
      ]}
    />
  );
}
