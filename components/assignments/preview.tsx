"use client";

import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Assignable, AssignableBody } from "@/domain/recommendations/assignment/queries";
import { type AssignmentChange, assignmentChanges, leadAfter, type Naming } from "@/domain/recommendations/assignment/rules";
import { formatDate, formatNumber } from "@/lib/format";

type Props = { recommendations: Assignable[]; bodies: AssignableBody[]; naming: Naming };

/** What the decision would change, recommendation by recommendation, before anybody carries it out. */
export function AssignmentPreview({ recommendations, bodies, naming }: Props) {
  const t = useTranslations("assignment.preview");
  const locale = useLocale();
  const plans = recommendations
    .map((recommendation) => ({
      ...recommendation,
      changes: assignmentChanges(recommendation.assigned, naming),
      isLed: leadAfter(recommendation.assigned, naming) !== null,
    }))
    .filter(({ changes }) => changes.length > 0);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));

  return (
    <Notice title={t("title", { count: plans.length, shown: formatNumber(plans.length, locale) })} announce>
      {plans.length > 0 && (
        <ul className="stack">
          {plans.map(({ id, reference, changes, isLed }) => (
            <li key={id}>
              <p className="font-semibold">{reference}</p>
              <ul>
                {changes.map((change) => (
                  <li key={change.bodyId}>
                    <Change change={change} body={names.get(change.bodyId) ?? ""} />
                  </li>
                ))}
                {!isLed && <li className="field-error">{t("noLead")}</li>}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Change({ change: { kind, role, dueOn }, body }: { change: AssignmentChange; body: string }) {
  const t = useTranslations("assignment.preview");
  const roleName = useTranslations("vocabulary.AssignmentRole");
  const locale = useLocale();
  return t(kind, { body, role: roleName(role), date: dueOn ? formatDate(dueOn, locale) : t("noDate") });
}
