import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type IndicatorFilters, indicatorSorts } from "@/domain/indicators/schema";
import { indicatorKinds } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: IndicatorFilters; choices: Record<"body" | "recommendation", Choice[]> };

/** A plain form that sends itself as an address. */
export function IndicatorFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("indicators");
  const kind = useTranslations("vocabulary.IndicatorKind");
  const selects = [
    { name: "kind", options: indicatorKinds.map((value) => ({ value, label: kind(value) })) },
    { name: "body", options: choices.body },
    { name: "recommendation", options: choices.recommendation },
    { name: "due", options: (["overdue", "soon"] as const).map((value) => ({ value, label: t(`dues.${value}`) })) },
    { name: "retired", options: [{ value: "1", label: t("onlyRetired") }] },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <Labelled label={t("q")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={100} />}
      </Labelled>
      {filters.measure && <input type="hidden" name="measure" value={filters.measure} />}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options }) => (
          <Labelled key={name} label={t(`by.${name}`)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t(name === "retired" ? "notRetired" : "any")}</option>
                <Options of={options} />
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "code"}>
              <Options of={indicatorSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.indicators()} />
    </form>
  );
}
