import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { IndicatorRecord } from "@/domain/indicators/queries";

/** How an indicator stands. */
export function IndicatorTags({ indicator: { retiredAt, isOverdue, publishedAt } }: { indicator: IndicatorRecord }) {
  const t = useTranslations("indicators");
  return (
    <>
      {retiredAt && <Tag tone="muted">{t("isRetired")}</Tag>}
      {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
      {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
    </>
  );
}
