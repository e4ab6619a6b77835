import { useTranslations } from "next-intl";

import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type OwedFilters, owedShows, owedSorts } from "@/domain/alternative-reports/answers/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: OwedFilters; choices: Record<"cycle" | "organisation", Choice[]> };

/** A plain form that sends itself as an address. */
export function OwedFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("owedAnswers");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Labelled label={t("show")}>
          {(control) => (
            <Select {...control} name="show" defaultValue={filters.show ?? "owed"}>
              <Options of={owedShows.map((value) => ({ value, label: t(`shows.${value}`) }))} />
            </Select>
          )}
        </Labelled>
        {(["cycle", "organisation"] as const).map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={choices[name]} />
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "due"}>
              <Options of={owedSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.owedAnswers()} />
    </form>
  );
}
