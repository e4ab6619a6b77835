import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type CaseFilters, caseSorts } from "@/domain/cases/schema";
import { remedyStates } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: CaseFilters; choices: Record<"committee" | "article" | "grade", Choice[]> };

/** A plain form that sends itself as an address. */
export function CaseFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("cases");
  const remedy = useTranslations("vocabulary.RemedyState");
  const selects = [
    { name: "committee", options: choices.committee },
    { name: "article", options: choices.article },
    { name: "remedy", options: remedyStates.map((value) => ({ value, label: remedy(value) })) },
    { name: "grade", options: choices.grade },
    { name: "overdue", options: [{ value: "1", label: t("overdue") }] },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <Labelled label={t("q")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={100} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options }) => (
          <Labelled key={name} label={t(`by.${name}`)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={options} />
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "newest"}>
              <Options of={caseSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.cases()} />
    </form>
  );
}
