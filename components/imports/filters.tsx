import { useLocale, useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import type { FoundImport } from "@/domain/imports/queries";
import type { ImportRowFilters } from "@/domain/imports/schema";
import { importOutcomes, type ImportOutcome } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

const counted = { CREATED: "created", CHANGED: "changed", UNCHANGED: "unchanged", REFUSED: "refused" } as const satisfies Record<
  ImportOutcome,
  string
>;

/** A plain form that sends itself as an address. */
export function ImportRowFilterForm({ action, filters, run }: { action: string; filters: ImportRowFilters; run: FoundImport }) {
  const [locale, t] = [useLocale(), useTranslations("imports")];
  const outcomeName = useTranslations("vocabulary.ImportOutcome");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("outcome")}>
          {(control) => (
            <Select {...control} name="outcome" defaultValue={filters.outcome ?? ""}>
              <option value="">{t("any")}</option>
              {importOutcomes.map((name) => (
                <option key={name} value={name}>
                  {`${outcomeName(name)} (${formatNumber(run[counted[name]], locale)})`}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled label={t("search")} hint={t("searchHint")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
        </Labelled>
      </div>
      <FilterButtons apply={t("show")} clear={t("clear")} href={paths.import(run.id)} />
    </form>
  );
}
