import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { type TermFilters, termViews } from "@/domain/vocabularies/terms/schema";

/** A plain form that sends itself as an address. */
export function TermFilterForm({ action, clear, filters }: { action: string; clear: string; filters: TermFilters }) {
  const t = useTranslations("vocabulariesAdmin.filters");
  return (
    <form action={action} className="filters" role="search" aria-label={t("label")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("q")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
        </Labelled>
        <Labelled label={t("show")}>
          {(control) => (
            <Select {...control} name="show" defaultValue={filters.show ?? ""}>
              <option value="">{t("all")}</option>
              {termViews.map((view) => (
                <option key={view} value={view}>
                  {t(`views.${view}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={clear} />
    </form>
  );
}
