import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { RefusalFilters } from "@/domain/alternative-reports/moderation/schema";
import { refusalReasons } from "@/domain/alternative-reports/vocabulary";
import { paths } from "@/lib/paths";

/** A plain form that sends itself as an address. */
export function RefusalFilterForm({ action, filters }: { action: string; filters: RefusalFilters }) {
  const t = useTranslations("refusals");
  const name = useTranslations("vocabulary.RefusalReason");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <Labelled label={t("reason")}>
        {(control) => (
          <Select {...control} name="reason" defaultValue={filters.reason ?? ""}>
            <option value="">{t("any")}</option>
            <Options of={refusalReasons.map((value) => ({ value, label: name(value) }))} />
          </Select>
        )}
      </Labelled>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.refusals()} />
    </form>
  );
}
