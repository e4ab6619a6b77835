import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Tag } from "@/components/ui/tag";
import type { Day as ADay } from "@/lib/day";

/** By when something is owed, and whether that is over. */
export function Due({ item: { dueOn, isLate } }: { item: { dueOn: ADay | null; isLate: boolean } }) {
  const t = useTranslations("work");
  if (!dueOn) return <span className="quiet">{t("noDate")}</span>;
  return (
    <span className="row">
      <Day value={dueOn} style="short" />
      {isLate && <Tag tone="danger">{t("late")}</Tag>}
    </span>
  );
}
