import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Tag } from "@/components/ui/tag";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { formatNumber } from "@/lib/format";

type Aged = Pick<RecommendationRecord, "issuedOn" | "months" | "isLongOutstanding">;

/** When it was issued, how long that is ago, and whether it has been left undone for longer than the rule allows. */
export function Issued({ issuedOn, months, isLongOutstanding }: Aged) {
  const t = useTranslations("boards");
  const locale = useLocale();
  if (!issuedOn || months === null) return null;
  return (
    <>
      <p>
        <Day value={issuedOn} /> <span className="quiet">({t("months", { count: months, shown: formatNumber(months, locale) })})</span>
      </p>
      {isLongOutstanding && <Tag tone="danger">{t("old")}</Tag>}
    </>
  );
}
