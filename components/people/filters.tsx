import { useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { standings } from "@/domain/people/rules";
import { type PersonFilters, personSorts } from "@/domain/people/schema";
import { roles } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: PersonFilters; bodies: { value: string; label: string }[] };

/** A plain form that sends itself as an address. */
export function PeopleFilterForm({ action, filters, bodies }: Props) {
  const t = useTranslations("people");
  const roleName = useTranslations("vocabulary.Role");
  const selects = [
    { name: "role", label: t("role"), options: roles.map((value) => ({ value, label: roleName(value) })) },
    { name: "body", label: t("body"), options: bodies },
    { name: "standing", label: t("standing"), options: standings.map((value) => ({ value, label: t(`standings.${value}`) })) },
  ] as const;

  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <Labelled label={t("q")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {selects.map(({ name, label, options }) => (
          <Labelled key={name} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "name"}>
              {personSorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sorts.${sort}`)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.people()} />
    </form>
  );
}
