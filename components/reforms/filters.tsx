import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import { Option } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import type { ReformFilters } from "@/domain/reforms/schema";
import { reformSorts } from "@/domain/reforms/order/rules";
import { reformKinds, reformStages } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Choice = { value: string; label: string };

/** A plain form that sends itself as an address. */
export function ReformFilterForm({ action, filters, bodies }: { action: string; filters: ReformFilters; bodies: Choice[] }) {
  const t = useTranslations("reforms");
  const kind = useTranslations("vocabulary.ReformKind");
  const stage = useTranslations("vocabulary.ReformStage");
  const selects = [
    { name: "kind", options: reformKinds.map((value) => ({ value, label: kind(value) })) },
    { name: "stage", options: reformStages.map((value) => ({ value, label: stage(value) })) },
    { name: "body", options: bodies },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <Labelled label={t("q")} hint={t("qHint")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {selects.map(({ name, options }) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "newest"}>
              {reformSorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sorts.${sort}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      <Option type="checkbox" name="archived" value="1" defaultChecked={filters.archived === "1"} label={t("archived")} />
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.reforms()} />
    </form>
  );
}
