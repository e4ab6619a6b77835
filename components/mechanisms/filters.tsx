import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import type { MechanismFilters } from "@/domain/mechanisms/schema";
import { mechanismKinds } from "@/domain/vocabulary";

/** A plain form that sends itself as an address. */
export function MechanismFilterForm({ action, clear, filters }: { action: string; clear: string; filters: MechanismFilters }) {
  const t = useTranslations("mechanismsAdmin.filters");
  const kindName = useTranslations("vocabulary.MechanismKind");
  return (
    <form action={action} className="filters" role="search" aria-label={t("label")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("q")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
        </Labelled>
        <Labelled label={t("kind")}>
          {(control) => (
            <Select {...control} name="kind" defaultValue={filters.kind ?? ""}>
              <option value="">{t("any")}</option>
              {mechanismKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindName(kind)}
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
