import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { DateInput, Labelled, Select } from "@/components/ui/input";
import type { LogFilters } from "@/domain/audit/log/schema";
import { saidNouns } from "@/domain/audit/statements/rules";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: LogFilters; bodies: { value: string; label: string }[] };

/** A plain form that sends itself as an address. */
export function LogFilterForm({ action, filters, bodies }: Props) {
  const t = useTranslations("log");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      {filters.recommendation && <input type="hidden" name="recommendation" value={filters.recommendation} />}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("kind")}>
          {(control) => (
            <Select {...control} name="kind" defaultValue={filters.kind ?? ""}>
              <option value="">{t("any")}</option>
              {saidNouns.map((noun) => (
                <option key={noun} value={noun}>
                  {t(`kinds.${noun}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled label={t("body")}>
          {(control) => (
            <Select {...control} name="body" defaultValue={filters.body ?? ""}>
              <option value="">{t("any")}</option>
              {bodies.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled label={t("from")}>{(control) => <DateInput {...control} name="from" defaultValue={filters.from} />}</Labelled>
        <Labelled label={t("until")}>{(control) => <DateInput {...control} name="until" defaultValue={filters.until} />}</Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.log()} />
    </form>
  );
}
