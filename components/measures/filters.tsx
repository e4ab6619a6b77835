import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { KeepDay } from "@/components/periods/keep-day";
import { type Choice, Option } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type MeasureFilters, measureSorts } from "@/domain/measures/schema";
import { measureKinds, measureStates } from "@/domain/vocabulary";

type Props = {
  action: string;
  /** Where the same page stands without any filter. */
  unfiltered: string;
  filters: MeasureFilters;
  bodies: Choice[];
  /** What else this page can be asked, in place of the order. */
  children?: ReactNode;
};

/** A plain form that sends itself as an address. */
export function MeasureFilterForm({ action, unfiltered, filters, bodies, children }: Props) {
  const t = useTranslations("measures");
  const kind = useTranslations("vocabulary.MeasureKind");
  const state = useTranslations("vocabulary.MeasureState");
  const selects = [
    { name: "body", options: bodies },
    { name: "kind", options: measureKinds.map((value) => ({ value, label: kind(value) })) },
    { name: "state", options: measureStates.map((value) => ({ value, label: state(value) })) },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      {filters.recommendation && <input type="hidden" name="recommendation" value={filters.recommendation} />}
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
        {(["from", "to"] as const).map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <TextInput {...control} type="number" name={name} min={1990} max={2100} width="short" defaultValue={filters[name]} />
            )}
          </Labelled>
        ))}
        {children ?? (
          <Labelled label={t("sort")}>
            {(control) => (
              <Select {...control} name="sort" defaultValue={filters.sort ?? "code"}>
                <Options of={measureSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
              </Select>
            )}
          </Labelled>
        )}
      </div>
      <Option type="checkbox" name="archived" value="1" defaultChecked={filters.archived === "1"} label={t("archived")} />
      <FilterButtons apply={t("apply")} clear={t("clear")} href={unfiltered} />
    </form>
  );
}
