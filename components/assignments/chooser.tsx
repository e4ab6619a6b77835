"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Option } from "@/components/ui/choices";
import { type ActionForm, describe, FieldNotes } from "@/components/ui/form";
import type { Assignable, AssignableBody } from "@/domain/recommendations/assignment/queries";
import type { AssignmentOrder } from "@/domain/recommendations/assignment/schema";
import { formatNumber } from "@/lib/format";

type Props = { form: ActionForm<AssignmentOrder>; recommendations: Assignable[]; bodies: AssignableBody[] };

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, text.lastIndexOf(" ", 160))} …` : text);

/** The recommendations of a cycle under their headings; a whole heading can be taken at once. */
export function RecommendationChooser({ form, recommendations, bodies }: Props) {
  const t = useTranslations("assignment");
  const locale = useLocale();
  const chosen = new Set(form.watch("recommendations").map(({ id }) => id));
  const headings = underHeadings(recommendations);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const choose = (ids: string[], isWanted: boolean) =>
    form.setValue(
      "recommendations",
      recommendations.filter(({ id }) => (ids.includes(id) ? isWanted : chosen.has(id))).map(({ id, version }) => ({ id, version })),
      { shouldDirty: true, shouldValidate: form.formState.isSubmitted },
    );
  const lead = ({ assigned }: Assignable) => {
    const leading = assigned.find(({ role }) => role === "LEAD");
    return leading ? t("ledBy", { body: names.get(leading.bodyId) ?? "" }) : t("unassigned");
  };
  const { id: firstId, ...described } = describe(form, "recommendations");

  return (
    <fieldset className="field" {...described}>
      <legend>{t("which")}</legend>
      <FieldNotes form={form} name="recommendations" hint={t("whichHint")} />
      <p role="status">{t("chosen", { count: chosen.size, shown: formatNumber(chosen.size, locale) })}</p>
      {headings.map(([heading, under], place) => {
        const isWhole = under.every(({ id }) => chosen.has(id));
        const ids = under.map(({ id }) => id);
        return (
          <fieldset key={`${heading}${place}`} className="mt-5">
            <legend className="font-semibold">{heading || t("noHeading")}</legend>
            <Button size="small" aria-pressed={isWhole} id={place === 0 ? firstId : undefined} onClick={() => choose(ids, !isWhole)}>
              {isWhole ? t("noneOfHeading") : t("wholeHeading")}
            </Button>
            {under.map((recommendation) => (
              <Option
                key={recommendation.id}
                type="checkbox"
                checked={chosen.has(recommendation.id)}
                onChange={(event) => choose([recommendation.id], event.target.checked)}
                label={
                  <>
                    <span className="font-semibold">{recommendation.reference}</span>{" "}
                    <span lang={recommendation.text.language}>{shorten(recommendation.text.text)}</span>
                  </>
                }
                hint={lead(recommendation)}
              />
            ))}
          </fieldset>
        );
      })}
    </fieldset>
  );
}

/** In the order of the document; a heading that comes again is a part of its own. */
function underHeadings(recommendations: Assignable[]): [heading: string, under: Assignable[]][] {
  const parts: [string, Assignable[]][] = [];
  for (const recommendation of recommendations) {
    const heading = recommendation.heading ?? "";
    const last = parts.at(-1);
    if (last?.[0] === heading) last[1].push(recommendation);
    else parts.push([heading, [recommendation]]);
  }
  return parts;
}
