import { useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import type { MeasureRecord } from "@/domain/measures/queries";
import { measureStateTones } from "@/domain/vocabulary";

/** How a measure and its milestones came to where they are, the latest first. */
export function MeasureHistory({ entries }: Pick<MeasureRecord, "entries">) {
  const t = useTranslations("measures");
  const state = useTranslations("vocabulary.MeasureState");
  if (entries.length === 0) return null;
  return (
    <Section title={t("history")}>
      <Timeline
        label={t("history")}
        items={entries.map((entry) => ({
          key: entry.id,
          title: state(entry.state),
          date: <Moment value={entry.recordedAt} />,
          tone: measureStateTones[entry.state],
          children: (entry.milestone !== null || entry.note !== null) && (
            <>
              {entry.milestone && <p>{t("ofMilestone", { title: entry.milestone })}</p>}
              {entry.note && <p className="quiet whitespace-pre-line">{entry.note}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
