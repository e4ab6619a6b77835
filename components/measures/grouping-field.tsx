import { useTranslations } from "next-intl";

import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { type PlanGrouping, planGroupings } from "@/domain/measures/plan/schema";

/** Under what the rows of the plan stand. */
export function GroupingField({ by = "recommendation" }: { by: PlanGrouping | undefined }) {
  const t = useTranslations("plan");
  return (
    <Labelled label={t("by")}>
      {(control) => (
        <Select {...control} name="by" defaultValue={by}>
          <Options of={planGroupings.map((value) => ({ value, label: t(`groupings.${value}`) }))} />
        </Select>
      )}
    </Labelled>
  );
}
