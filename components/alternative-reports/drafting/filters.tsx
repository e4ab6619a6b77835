import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type ReportFilters, workStates } from "@/domain/alternative-reports/drafting/schema";
import { reportStages } from "@/domain/alternative-reports/vocabulary";
import { paths } from "@/lib/paths";

/** A plain form that sends itself as an address. */
export function ReportFilterForm({ action, filters }: { action: string; filters: ReportFilters }) {
  const t = useTranslations("desk");
  const stageName = useTranslations("vocabulary.ReportStage");
  const selects = {
    stage: [{ value: "", label: t("any") }, ...reportStages.map((value) => ({ value, label: stageName(value) }))],
    state: [{ value: "", label: t("states.current") }, ...workStates.map((value) => ({ value, label: t(`states.${value}`) }))],
    sort: (["deadline", "changed"] as const).map((value) => ({ value, label: t(`sorts.${value}`) })),
  };
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {(["stage", "state", "sort"] as const).map((name) => (
          <Labelled key={name} label={t(name === "sort" ? "sort" : name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <Options of={selects[name]} />
              </Select>
            )}
          </Labelled>
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.desk()} />
    </form>
  );
}
