import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import type { Dialogue } from "@/domain/reviews/questions/queries";
import type { QuestionFilters } from "@/domain/reviews/questions/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; reviewId: string; filters: QuestionFilters; choices: Dialogue["choices"] };

/** A plain form that sends itself as an address; only what occurs in this dialogue is offered. */
export function QuestionFilterForm({ action, reviewId, filters, choices }: Props) {
  const t = useTranslations("dialogue");
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const selects = [
    { name: "topic", options: choices.topics },
    { name: "article", options: plain(choices.articles) },
    { name: "expert", options: plain(choices.experts) },
    { name: "event", options: choices.events },
    { name: "state", options: choices.states.map((value) => ({ value, label: t(`states.${value}`) })) },
    { name: "outside", options: [{ value: "yes", label: t("outsidePeriod") }] },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects
          .filter(({ options }) => options.length > 0)
          .map(({ name, options }) => (
            <Labelled key={name} label={t(`by.${name}`)}>
              {(control) => (
                <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                  <option value="">{t("any")}</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Labelled>
          ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.dialogue(reviewId)} />
    </form>
  );
}
