import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedApplication } from "@/domain/organisations/applications/queries";
import { standings } from "@/domain/organisations/vocabulary";
import { type ApplicationFilters, applicationSorts } from "@/domain/organisations/applications/schema";
import { organisationKinds } from "@/domain/organisations/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A plain form that sends itself as an address. */
export function ApplicationFilterForm({ action, filters }: { action: string; filters: ApplicationFilters }) {
  const t = useTranslations("applications");
  const kind = useTranslations("vocabulary.OrganisationKind");
  const selects = [
    { name: "show", label: t("showLabel"), options: standings.map((value) => ({ value, label: t(`show.${value}`) })) },
    {
      name: "kind",
      label: t("kind"),
      options: [{ value: "", label: t("any") }, ...organisationKinds.map((value) => ({ value, label: kind(value) }))],
    },
    { name: "sort", label: t("sort"), options: applicationSorts.map((value) => ({ value, label: t(`sorts.${value}`) })) },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {selects.map(({ name, label, options }) => (
          <Labelled key={name} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.applications()} />
    </form>
  );
}

/** What organisations ask, with the day by which it is to be decided. */
export function ApplicationTable({ applications, isFiltered }: { applications: ListedApplication[]; isFiltered: boolean }) {
  const t = useTranslations("applications");
  const kindName = useTranslations("vocabulary.OrganisationKind");
  const stateName = useTranslations("vocabulary.ApplicationState");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={applications}
      rowKey={({ id }) => id}
      empty={<Empty title={isFiltered ? t("noneFound") : t("none")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name }) => <Link href={paths.application(id)}>{name}</Link>,
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "place", header: t("place"), cell: ({ place }) => place },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ state }) => <Tag tone={state === "VERIFIED" ? "success" : "info"}>{stateName(state)}</Tag>,
        },
        { key: "confirmed", header: t("confirmed"), cell: ({ confirmedAt }) => <Day value={confirmedAt} style="short" /> },
        {
          key: "due",
          header: t("due"),
          cell: ({ dueAt, isLate }) =>
            dueAt && (
              <>
                <Day value={dueAt} style="short" /> {isLate && <Tag tone="danger">{t("late")}</Tag>}
              </>
            ),
        },
      ]}
    />
  );
}
