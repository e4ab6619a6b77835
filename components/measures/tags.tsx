import { useTranslations } from "next-intl";

import { ArchivedTag } from "@/components/closing/notices";
import { StateTag } from "@/components/measures/state-tag";
import { Tag } from "@/components/ui/tag";
import type { MeasureRecord } from "@/domain/measures/queries";

/** How far a measure has come, and whether everybody sees it. */
export function MeasureTags({
  measure: { state, publishedAt, archivedAt },
}: {
  measure: Pick<MeasureRecord, "state" | "publishedAt" | "archivedAt">;
}) {
  const t = useTranslations("measures");
  return (
    <>
      <StateTag state={state} />
      {!publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
      <ArchivedTag archivedAt={archivedAt} />
    </>
  );
}
