import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { KeepDay } from "@/components/periods/keep-day";
import { Option } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { voices } from "@/domain/assessments/rules";
import { ageBands } from "@/domain/recommendations/ageing/rules";
import { type RecommendationFilters, recommendationSorts } from "@/domain/recommendations/schema";
import type { FilterChoices } from "@/domain/recommendations/selection/rules";
import { implementationStatuses, vocabularies } from "@/domain/vocabulary";
import { formatDate } from "@/lib/format";

/** A plain form that sends itself as an address: it needs no JavaScript, and every state of the list can be shared. */
export function RecommendationFilterForm({
  action,
  clear,
  filters,
  choices,
  isCoordinator,
  isSorted = true,
  children,
}: {
  action: string;
  clear: string;
  filters: RecommendationFilters;
  choices: FilterChoices;
  isCoordinator: boolean;
  isSorted?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("recommendationList");
  const status = useTranslations("vocabulary.ImplementationStatus");
  const voice = useTranslations("voices.names");
  const standing = useTranslations("vocabulary.GradeStanding");
  const ages = useTranslations("boards.ages.bands");
  const locale = useLocale();
  const month = (value: string) => formatDate(`${value}-01`, locale, { precision: "MONTH" });
  const statuses = implementationStatuses.map((value) => ({ value, label: status(value) }));
  const answers = (["yes", "no"] as const).map((value) => ({ value, label: t(`answers.${value}`) }));
  const inMonth = filters.answered === "yes" || filters.answered === "no" ? undefined : filters.answered;
  const selects = [
    ...(choices.states.length > 1 || filters.state ? [{ name: "state" as const, options: choices.states, chosen: filters.state }] : []),
    ...(choices.mechanisms.length > 1 || filters.mechanism
      ? [{ name: "mechanism" as const, options: choices.mechanisms, chosen: filters.mechanism }]
      : []),
    { name: "cycle" as const, options: choices.cycles, chosen: filters.cycle },
    ...choices.terms
      .filter(({ options, filter }) => options.length > 0 || filters[filter])
      .map(({ filter, options }) => ({
        name: filter,
        options: [...options, { value: "none", label: t("none") }],
        chosen: filters[filter],
      })),
    { name: "lead" as const, options: [...choices.bodies, { value: "none", label: t("noLeadFilter") }], chosen: filters.lead },
    { name: "body" as const, options: choices.bodies, chosen: filters.body },
    { name: "verified" as const, options: statuses, chosen: filters.verified },
    { name: "claimed" as const, options: statuses, chosen: filters.claimed },
    {
      name: "voice" as const,
      options: voices.map((value) => ({ value, label: voice(value) })),
      chosen: filters.voice,
    },
    {
      name: "standing" as const,
      options: vocabularies.GradeStanding.map((value) => ({ value, label: standing(value) })),
      chosen: filters.standing,
    },
    { name: "age" as const, options: ageBands.map((value) => ({ value, label: ages(value) })), chosen: filters.age },
    {
      name: "answered" as const,
      options: [...answers, ...(inMonth ? [{ value: inMonth, label: t("answers.month", { month: month(inMonth) }) }] : [])],
      chosen: filters.answered,
    },
    ...(filters.verifiedIn
      ? [
          {
            name: "verifiedIn" as const,
            options: [{ value: filters.verifiedIn, label: month(filters.verifiedIn) }],
            chosen: filters.verifiedIn,
          },
        ]
      : []),
  ];
  const flags = [
    "followUp",
    "overdue",
    "silent",
    "repeated",
    "reopened",
    "archived",
    ...(isCoordinator ? (["unassigned"] as const) : []),
  ] as const;

  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      {children}
      <Labelled label={t("q")} hint={t("qHint")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
      </Labelled>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options, chosen }) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={chosen ?? ""}>
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
        {isSorted && (
          <Labelled label={t("sort")}>
            {(control) => (
              <Select {...control} name="sort" defaultValue={filters.sort ?? ""}>
                <option value="">{t("sorts.automatic")}</option>
                {recommendationSorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {t(`sorts.${sort}`)}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        )}
      </div>
      <div className="row">
        {flags.map((name) => (
          <Option key={name} type="checkbox" name={name} value="1" defaultChecked={filters[name] === "1"} label={t(name)} />
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={clear} />
    </form>
  );
}
