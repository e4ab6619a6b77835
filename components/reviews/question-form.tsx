"use client";

import { useLocale, useTranslations } from "next-intl";

import { RecordForm, type RecordFormProps } from "@/components/sources/record-form";
import type { Choice } from "@/components/ui/choices";
import { type QuestionForm as Values, questionSchema } from "@/domain/reviews/questions/schema";
import { attestations } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";

type Choices = {
  meetings: readonly { value: string; number: number | null; heldOn: Day }[];
  events: readonly Choice[];
  terms: readonly Choice[];
  recommendations: readonly Choice[];
};

/** What an expert asked, whether a reply is owed, and what came of it. */
export function QuestionForm({ choices, ...props }: RecordFormProps<Values> & { choices: Choices }) {
  const t = useTranslations("questionForm");
  const attestation = useTranslations("vocabulary.Attestation");
  const locale = useLocale();
  const meetings = choices.meetings.map(({ value, number, heldOn }) => ({
    value,
    label: [number && t("meetingNumber", { number: String(number) }), formatDate(heldOn, locale)].filter(Boolean).join(", "),
  }));
  const tied = choices.recommendations.length > 0;
  return (
    <RecordForm
      {...props}
      schema={questionSchema}
      entries={[
        { as: "words", name: "texts", label: t("text"), rows: 3 },
        { as: "words", name: "experts", label: t("expert"), hint: t("expertHint"), optional: true },
        { as: "select", name: "meetingId", label: t("meeting"), options: meetings, none: t("noMeeting"), optional: true },
        { as: "text", name: "articles", label: t("articles"), hint: t("articlesHint"), optional: true },
        { as: "choices", name: "termIds", label: t("topics"), options: choices.terms, optional: true },
        { as: "check", name: "isOutsidePeriod", label: t("isOutsidePeriod"), hint: t("isOutsidePeriodHint") },
        { as: "select", name: "eventId", label: t("event"), options: choices.events, none: t("noEvent"), optional: true },
        { as: "check", name: "isOwed", label: t("isOwed"), hint: t("isOwedHint") },
        { as: "day", name: "owedUntil", label: t("owedUntil"), hint: t("owedUntilHint"), optional: true },
        {
          as: "select",
          name: "owedAttestation",
          label: t("owedAttestation"),
          options: attestations.map((value) => ({ value, label: attestation(value) })),
        },
        { as: "check", name: "isUnanswered", label: t("isUnanswered"), hint: t("isUnansweredHint") },
        ...(tied
          ? [
              {
                as: "choices",
                name: "recommendationIds",
                label: t("recommendations"),
                options: choices.recommendations,
                optional: true,
              } as const,
            ]
          : []),
      ]}
    />
  );
}
