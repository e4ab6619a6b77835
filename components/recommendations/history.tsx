import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Moment } from "@/components/ui/date";
import { Timeline } from "@/components/ui/timeline";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";

export function History({ entries }: { entries: RecommendationRecord["history"] }) {
  const t = useTranslations("recommendation");
  const kind = useTranslations("vocabulary.HistoryKind");
  return (
    <Timeline
      label={t("history")}
      items={entries.map((entry) => ({
        key: entry.id,
        title: kind(entry.kind),
        date: <Moment value={entry.at} />,
        children: (entry.body || entry.status || entry.note) && (
          <div className="stack">
            {entry.body && <p>{entry.body}</p>}
            {entry.status && <StatusTag status={entry.status} />}
            {entry.note && <p className="quiet">{entry.note}</p>}
          </div>
        ),
      }))}
    />
  );
}
