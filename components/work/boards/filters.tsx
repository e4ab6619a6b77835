import { useLocale, useTranslations } from "next-intl";

import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { implementationStatuses } from "@/domain/vocabulary";
import type { BoardChoices } from "@/domain/work/boards/overview/queries";
import { boardKinds, dayChoices, turns } from "@/domain/work/boards/rules";
import type { Narrowing } from "@/domain/work/boards/schema";
import { formatNumber } from "@/lib/format";

type Props = {
  action: string;
  /** Where the board stands without filters. */
  clear: string;
  filters: Narrowing & { body?: string };
  choices: BoardChoices;
  /** The orders to choose from, and the one that holds. */
  sorts: { value: string; label: string }[];
  sort: string;
  /** What the form hands on as it is. */
  kept?: Record<string, string>;
  withBody?: boolean;
};

/** A plain form that sends itself as an address: every state of a board can be shared. */
export function BoardFilterForm({ action, clear, filters, choices, sorts, sort, kept = {}, withBody = false }: Props) {
  const t = useTranslations("boards");
  const status = useTranslations("vocabulary.ImplementationStatus");
  const locale = useLocale();
  const statuses = implementationStatuses.map((value) => ({ value, label: status(value) }));
  const selects = [
    ...(withBody
      ? [{ name: "body" as const, options: [...choices.bodies, { value: "none", label: t("noBody") }], chosen: filters.body }]
      : []),
    { name: "kind" as const, options: boardKinds.map((value) => ({ value, label: t(`kinds.${value}`) })), chosen: filters.kind },
    { name: "waits" as const, options: turns.map((value) => ({ value, label: t(`turns.${value}`) })), chosen: filters.waits },
    { name: "cycle" as const, options: choices.cycles, chosen: filters.cycle },
    { name: "mechanism" as const, options: choices.mechanisms, chosen: filters.mechanism },
    { name: "followUp" as const, options: [{ value: "1", label: t("followUpOnly") }], chosen: filters.followUp },
    { name: "status" as const, options: statuses, chosen: filters.status },
  ];
  const days = dayChoices.map((value) => ({
    value: String(value),
    label: t("days", { count: value, shown: formatNumber(value, locale) }),
  }));

  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(({ name, options, chosen }) => (
          <Labelled key={name} label={t(`by.${name}`)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={chosen ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={options} />
              </Select>
            )}
          </Labelled>
        ))}
        {(["silent", "soon"] as const).map((name) => (
          <Labelled key={name} label={t(`by.${name}`)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={String(filters[name])}>
                <Options of={days} />
              </Select>
            )}
          </Labelled>
        ))}
        <Labelled label={t("by.sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={sort}>
              <Options of={sorts} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={clear} />
    </form>
  );
}
