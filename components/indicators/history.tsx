import { useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import { indicatorChangesSchema } from "@/domain/indicators/details/schema";
import type { IndicatorRecord } from "@/domain/indicators/queries";
import { indicatorActTones } from "@/domain/vocabulary";

/** What became of an indicator and which of its words were others before, the latest first. */
export function IndicatorHistory({ entries }: Pick<IndicatorRecord, "entries">) {
  const t = useTranslations("indicators");
  const act = useTranslations("vocabulary.IndicatorAct");
  if (entries.length === 0) return null;
  return (
    <Section title={t("history")}>
      <Timeline
        label={t("history")}
        items={entries.map((entry) => ({
          key: entry.id,
          title: act(entry.act),
          date: <Moment value={entry.recordedAt} />,
          tone: indicatorActTones[entry.act],
          children: (entry.changes !== null || entry.note !== null) && (
            <>
              <Changes changes={entry.changes} />
              {entry.note && <p className="quiet whitespace-pre-line">{entry.note}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Changes({ changes }: { changes: unknown }) {
  const t = useTranslations("indicators");
  const field = useTranslations("indicators.changed");
  const language = useTranslations("vocabulary.Language");
  return (
    <ul className="plain">
      {indicatorChangesSchema.parse(changes ?? []).map(({ name, in: spoken, before, after }) => (
        <li key={`${name}.${spoken ?? ""}`}>
          {spoken ? `${field(name)} (${language(spoken)})` : field(name)}: <s>{before || t("nothing")}</s> → {after || t("nothing")}
        </li>
      ))}
    </ul>
  );
}
