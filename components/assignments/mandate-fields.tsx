"use client";

import { useLocale, useTranslations } from "next-intl";

import { type ActionForm, describe, Field } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import type { MandateChoice } from "@/domain/recommendations/assignment/queries";
import type { AssignmentOrder } from "@/domain/recommendations/assignment/schema";
import { formatDate } from "@/lib/format";

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, text.lastIndexOf(" ", 90))} …` : text);

/** Which decision orders it: one of the working group, or another act that is named in words. */
export function MandateFields({ form, decisions }: { form: ActionForm<AssignmentOrder>; decisions: MandateChoice[] }) {
  const t = useTranslations("assignment");
  const locale = useLocale();
  return (
    <>
      {decisions.length > 0 && (
        <Field form={form} name="decisionId" label={t("groupDecision")} hint={t("groupDecisionHint")} optional>
          <Select {...form.register("decisionId")} {...describe(form, "decisionId")}>
            <option value="">{t("anotherAct")}</option>
            {decisions.map(({ id, number, text, meeting }) => (
              <option key={id} value={id}>
                {t("groupDecisionOf", {
                  number,
                  meeting: meeting.number,
                  date: formatDate(meeting.meetsOn, locale, { style: "short" }),
                  text: shorten(text),
                })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field form={form} name="decisionReference" label={t("decision")} hint={t("decisionHint")} optional={form.watch("decisionId") !== ""}>
        <TextInput {...form.register("decisionReference")} {...describe(form, "decisionReference")} maxLength={300} />
      </Field>
    </>
  );
}
