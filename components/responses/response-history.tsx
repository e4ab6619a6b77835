import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Moment } from "@/components/ui/date";
import { Diff } from "@/components/ui/diff";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import type { ResponseRecord } from "@/domain/responses/queries";

/** What happened to the response, by whom, and what each version changed in its words. */
export function ResponseHistory({ response }: { response: ResponseRecord }) {
  const t = useTranslations("response");
  const kind = useTranslations("vocabulary.HistoryKind");
  const { history, inside, versions, earlier } = response;
  const steps = versions.flatMap((after) => {
    const before = versions.find(({ number }) => number === after.number - 1);
    return before ? [{ before, after }] : [];
  });
  const [first] = versions.filter(({ number }) => number === 1);
  return (
    <Section title={t("history")} id="history">
      <Timeline
        label={t("history")}
        items={history.map((entry) => ({
          key: entry.id,
          title: kind(entry.kind),
          date: <Moment value={entry.at} />,
          children: (
            <div className="stack">
              {inside?.actors[entry.id] && <p className="quiet">{inside.actors[entry.id]}</p>}
              {entry.status && <StatusTag status={entry.status} />}
              {entry.note && <p>{entry.note}</p>}
            </div>
          ),
        }))}
      />
      {steps.map(({ before, after }) => (
        <Disclosure key={after.number} summary={t("versionDifference", { before: before.number, after: after.number })}>
          <Diff before={before.text} after={after.text} lang={after.language} />
        </Disclosure>
      ))}
      {earlier && (first ?? response.current) && (
        <Disclosure summary={t("earlierDifference")}>
          <Diff before={earlier.text} after={(response.current ?? first)?.text ?? ""} lang={(response.current ?? first)?.language} />
        </Disclosure>
      )}
    </Section>
  );
}
