import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import type { MeasureFilters } from "@/domain/measures/schema";
import { paths } from "@/lib/paths";

/** The same measures as a list, as the sheet of the plan, and in time; what was filtered stays so. */
export function PlanTabs({ here, filters: { page: _, ...filters } }: { here: "list" | "plan" | "timeline"; filters: MeasureFilters }) {
  const t = useTranslations("measures");
  return (
    <Tabs
      label={t("title")}
      items={[
        { href: paths.measures(filters), label: t("asList"), current: here === "list" },
        { href: paths.plan(filters), label: t("asPlan"), current: here === "plan" },
        { href: paths.planTimeline(filters), label: t("asTimeline"), current: here === "timeline" },
      ]}
    />
  );
}
