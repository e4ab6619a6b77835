import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type UptakeFilters, uptakeShows } from "@/domain/alternative-reports/uptake/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: UptakeFilters; choices: Record<"cycle" | "edition", Choice[]> };

/** A plain form that sends itself as an address. */
export function UptakeFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("reportUptake");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        <Labelled label={t("show")}>
          {(control) => (
            <Select {...control} name="show" defaultValue={filters.show ?? "all"}>
              <Options of={uptakeShows.map((value) => ({ value, label: t(`shows.${value}`) }))} />
            </Select>
          )}
        </Labelled>
        {(["cycle", "edition"] as const).map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={choices[name]} />
              </Select>
            )}
          </Labelled>
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.reportUptake()} />
    </form>
  );
}
