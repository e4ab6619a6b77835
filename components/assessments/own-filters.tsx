import { useTranslations } from "next-intl";

import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type OwnAssessmentFilters, ownShows } from "@/domain/assessments/own/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: OwnAssessmentFilters; cycles: Choice[] };

/** A plain form that sends itself as an address. */
export function OwnAssessmentFilterForm({ action, filters, cycles }: Props) {
  const t = useTranslations("ownAssessments");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("show")}>
          {(control) => (
            <Select {...control} name="show" defaultValue={filters.show ?? "standing"}>
              <Options of={ownShows.map((value) => ({ value, label: t(`shows.${value}`) }))} />
            </Select>
          )}
        </Labelled>
        <Labelled label={t("review")}>
          {(control) => (
            <Select {...control} name="cycle" defaultValue={filters.cycle ?? ""}>
              <option value="">{t("any")}</option>
              <Options of={cycles} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.ownAssessments()} />
    </form>
  );
}
