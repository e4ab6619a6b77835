import { useTranslations } from "next-intl";

import { PartialDay } from "@/components/reforms/partial-day";
import { Section } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import type { ReformRecord } from "@/domain/reforms/queries";
import { dateOfStage } from "@/domain/reforms/rules";
import { reformStageTones } from "@/domain/vocabulary";

/** The stages that are on record, the last one current. A date corrected since is the corrected one. */
export function ReformStages({ reform }: { reform: ReformRecord }) {
  const t = useTranslations("reform");
  const stageName = useTranslations("vocabulary.ReformStage");
  const { stages, dates } = reform;
  return (
    <Section title={t("stages")}>
      <Timeline
        label={t("stages")}
        items={stages.map(({ id, stage, reachedOn, precision, correction }, place) => {
          const corrected = dateOfStage(stage);
          const known = corrected ? dates[corrected] : reachedOn && reachedOn.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision ?? "DAY"]);
          return {
            key: id,
            title: correction ? t("correctedTo", { stage: stageName(stage) }) : stageName(stage),
            children: correction && <p className="quiet">{correction}</p>,
            date: known ? <PartialDay value={known} /> : t("dateUnknown"),
            state: place === stages.length - 1 && stage !== "IN_FORCE" && stage !== "REPEALED" ? "current" : "done",
            tone: reformStageTones[stage],
          };
        })}
      />
    </Section>
  );
}
