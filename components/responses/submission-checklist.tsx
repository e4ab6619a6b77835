"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWatch } from "react-hook-form";

import { type ActionForm, describe } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { type Measure, type Requirement, requirementsOf } from "@/domain/responses/rules";
import type { ResponseDraft } from "@/domain/responses/schema";

/** What is there and what is still missing before the response may go to the approver. */
export function SubmissionChecklist({ form, measure }: { form: ActionForm<ResponseDraft>; measure: Measure }) {
  const t = useTranslations("responseForm.checklist");
  const titleId = useId();
  useWatch({ control: form.control });
  const requirements = requirementsOf(form.getValues(), measure);
  const placeOf = (key: Requirement["key"]) => `#${key === "evidence" ? key : describe(form, key).id}`;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{t("title")}</h3>
      <ul className="plain">
        {requirements.map(({ key, isMet }) => (
          <li key={key} className="row flex-nowrap">
            <Icon name={isMet ? "check" : "warning"} />
            <span>
              <span className="sr-only">{t(isMet ? "met" : "missing")} </span>
              {isMet ? t(`needs.${key}`) : <a href={placeOf(key)}>{t(`needs.${key}`)}</a>}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {t("left", { count: requirements.filter(({ isMet }) => !isMet).length })}
      </p>
    </section>
  );
}
