import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Moment } from "@/components/ui/date";
import { Timeline } from "@/components/ui/timeline";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";

type Props = {
  entries: RecommendationRecord["history"];
  voices: RecommendationRecord["voices"]["all"];
  importRun: RecommendationRecord["importRun"];
};

/** What happened, the latest first, what voices put on record among it. What came with a data set came in one act with all its rows, and has no entry of its own. */
export function History({ entries, voices, importRun }: Props) {
  const t = useTranslations("recommendation");
  const kind = useTranslations("vocabulary.HistoryKind");
  const imports = useTranslations("imports");
  const said = useTranslations("voices");
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
  const happened = [
    ...entries.map((entry) => ({
      key: entry.id,
      title: kind(entry.kind),
      at: entry.at,
      children: (entry.body || entry.status || entry.note) && (
        <div className="stack">
          {entry.body && <p>{entry.body}</p>}
          {entry.standIn && <p>{t("standIn", entry.standIn)}</p>}
          {entry.status && <StatusTag status={entry.status} />}
          {entry.note && <p className="quiet">{entry.note}</p>}
        </div>
      ),
    })),
    ...voices.flatMap(({ id, name, graded, recordedAt }) =>
      graded
        ? {
            key: id,
            title: said("spoke", { speaker: name ?? said("unsaidSpeaker") }),
            at: new Date(recordedAt),
            children: <p className="quiet">{[graded.scale.name, graded.grade.code].join(": ")}</p>,
          }
        : [],
    ),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return (
    <Timeline
      label={t("history")}
      items={[...happened.map(({ at, ...item }) => ({ ...item, date: <Moment value={at} /> })), ...recorded]}
    />
  );
}
