import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { editionSorts, type LibraryFilters } from "@/domain/alternative-reports/editions/schema";
import { organisationKinds, reportStages } from "@/domain/alternative-reports/vocabulary";
import { Language } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: LibraryFilters; choices: { cycles: Choice[]; organisations: Choice[] } };

/** A plain form that sends itself as an address. */
export function LibraryFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("alternativeReports");
  const [stage, kind, language] = [
    useTranslations("vocabulary.ReportStage"),
    useTranslations("vocabulary.OrganisationKind"),
    useTranslations("vocabulary.Language"),
  ];
  const selects = [
    { name: "cycle", options: choices.cycles },
    { name: "stage", options: reportStages.map((value) => ({ value, label: stage(value) })) },
    { name: "kind", options: organisationKinds.map((value) => ({ value, label: kind(value) })) },
    { name: "organisation", options: choices.organisations },
    { name: "language", options: Object.values(Language).map((value) => ({ value, label: language(value) })) },
  ] as const;
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <Labelled label={t("q")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options }) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={options} />
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "latest"}>
              <Options of={editionSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.alternativeReports()} />
    </form>
  );
}
