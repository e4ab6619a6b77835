import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { VersionDifferences } from "@/components/responses/version-differences";
import { Moment } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import type { ResponseRecord } from "@/domain/responses/queries";

/** What happened to the response and by whom, and what each version changed in its words. */
export function ResponseHistory({ response }: { response: ResponseRecord }) {
  const t = useTranslations("response");
  const kind = useTranslations("vocabulary.HistoryKind");
  return (
    <Section title={t("history")} id="history">
      <Timeline
        label={t("history")}
        items={response.history.map((entry) => ({
          key: entry.id,
          title: kind(entry.kind),
          date: <Moment value={entry.at} />,
          children: (
            <div className="stack">
              {response.inside?.actors[entry.id] && <p className="quiet">{response.inside.actors[entry.id]}</p>}
              {entry.status && <StatusTag status={entry.status} />}
              {entry.note && <p>{entry.note}</p>}
            </div>
          ),
        }))}
      />
      <VersionDifferences response={response} />
    </Section>
  );
}
