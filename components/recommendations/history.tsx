import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Moment } from "@/components/ui/date";
import { Timeline } from "@/components/ui/timeline";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";

type Props = { entries: RecommendationRecord["history"]; importRun: RecommendationRecord["importRun"] };

/** What happened, the latest first. What came with a data set came in one act with all its rows, and has no entry of its own. */
export function History({ entries, importRun }: Props) {
  const t = useTranslations("recommendation");
  const kind = useTranslations("vocabulary.HistoryKind");
  const imports = useTranslations("imports");
  const recorded = importRun?.appliedAt
    ? [
        {
          key: "import",
          title: imports("recordedBy", { name: importRun.fileName }),
          date: <Moment value={importRun.appliedAt} />,
          children: null,
        },
      ]
    : [];
  return (
    <Timeline
      label={t("history")}
      items={[
        ...entries.map((entry) => ({
          key: entry.id,
          title: kind(entry.kind),
          date: <Moment value={entry.at} />,
          children: (entry.body || entry.status || entry.note) && (
            <div className="stack">
              {entry.body && <p>{entry.body}</p>}
              {entry.standIn && <p>{t("standIn", entry.standIn)}</p>}
              {entry.status && <StatusTag status={entry.status} />}
              {entry.note && <p className="quiet">{entry.note}</p>}
            </div>
          ),
        })),
        ...recorded,
      ]}
    />
  );
}
