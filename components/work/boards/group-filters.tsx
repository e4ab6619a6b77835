import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { BoardFilterForm } from "@/components/work/boards/filters";
import type { BoardChoices } from "@/domain/work/boards/overview/queries";
import { sections, turns } from "@/domain/work/boards/rules";
import { isNarrowed, type overviewFiltersSchema } from "@/domain/work/boards/schema";
import { paths } from "@/lib/paths";

type Props = { action: string; filters: ReturnType<typeof overviewFiltersSchema.parse>; choices: BoardChoices };

/** What the overview of bodies counts, and in which order it names them. */
export function GroupFilters({ action, filters, choices }: Props) {
  const t = useTranslations("boards");
  const sorts = [
    { value: "name", label: t("sorts.name") },
    ...sections.map((value) => ({ value, label: t(`sections.${value}`) })),
    ...turns.map((value) => ({ value, label: t(`turns.${value}`) })),
  ];
  return (
    <Disclosure summary={t("filters")} open={isNarrowed(filters)}>
      <BoardFilterForm action={action} clear={paths.groupBoard()} filters={filters} choices={choices} sorts={sorts} sort={filters.sort} />
    </Disclosure>
  );
}
