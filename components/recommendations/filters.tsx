import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { type RecommendationFilters, recommendationSorts } from "@/domain/recommendations/schema";
import type { TermFilter } from "@/domain/vocabularies/rules";
import { implementationStatuses } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Choice = { value: string; label: string };
type Choices = { cycles: Choice[]; bodies: Choice[]; terms: { filter: TermFilter; options: Choice[] }[] };

/** A plain form that sends itself as an address: it needs no JavaScript, and every state of the list can be shared. */
export function RecommendationFilterForm({
  action,
  filters,
  choices,
  isCoordinator,
}: {
  action: string;
  filters: RecommendationFilters;
  choices: Choices;
  isCoordinator: boolean;
}) {
  const t = useTranslations("recommendationList");
  const status = useTranslations("vocabulary.ImplementationStatus");
  const statuses = implementationStatuses.map((value) => ({ value, label: status(value) }));
  const selects = [
    { name: "cycle" as const, options: choices.cycles, chosen: filters.cycle },
    ...choices.terms
      .filter(({ options, filter }) => options.length > 0 || filters[filter])
      .map(({ filter, options }) => ({ name: filter, options, chosen: filters[filter] })),
    { name: "body" as const, options: choices.bodies, chosen: filters.body },
    { name: "verified" as const, options: statuses, chosen: filters.verified },
    { name: "claimed" as const, options: statuses, chosen: filters.claimed },
  ];
  const flags = ["followUp", "overdue", "repeated", ...(isCoordinator ? (["unassigned"] as const) : [])] as const;

  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <Labelled label={t("q")} hint={t("qHint")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options, chosen }) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={chosen ?? ""}>
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
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? ""}>
              <option value="">{t("sorts.automatic")}</option>
              {recommendationSorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sorts.${sort}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      <div className="row">
        {flags.map((name) => (
          <label key={name} className="choice">
            <input type="checkbox" name={name} value="1" defaultChecked={filters[name] === "1"} />
            <span>{t(name)}</span>
          </label>
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.recommendations()} />
    </form>
  );
}
