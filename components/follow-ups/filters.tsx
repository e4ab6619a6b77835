import { useTranslations } from "next-intl";

import { KeepDay } from "@/components/periods/keep-day";
import type { Choice } from "@/components/ui/choices";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { Board } from "@/domain/follow-ups/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: Board; choices: Record<"committee" | "state" | "standing", Choice[]> };

/** A plain form that sends itself as an address. */
export function FollowUpFilterForm({ action, filters, choices }: Props) {
  const t = useTranslations("followUps");
  const shows = (["open", "overdue", "ended", "all"] as const).map((value) => ({ value, label: t(`shows.${value}`) }));
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <KeepDay />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Labelled label={t("show")}>
          {(control) => (
            <Select {...control} name="show" defaultValue={filters.show ?? "open"}>
              <Options of={shows} />
            </Select>
          )}
        </Labelled>
        {(["committee", "state", "standing"] as const).map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">{t("any")}</option>
                <Options of={choices[name]} />
              </Select>
            )}
          </Labelled>
        ))}
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.followUps()} />
    </form>
  );
}
