import { useTranslations } from "next-intl";

import { Disagreements } from "@/components/assessments/disagreements";
import { GradeTag } from "@/components/assessments/grade-note";
import { StatementCard } from "@/components/assessments/statement";
import { useSpeakerName } from "@/components/assessments/speaker-name";
import { StatusGuide } from "@/components/recommendations/status-guide";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Timeline } from "@/components/ui/timeline";
import { voices as order } from "@/domain/assessments/rules";
import type { HeardStatement, Voices } from "@/domain/assessments/voices/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { recommendationId: string; voices: Voices; withdrawable: string[] };

/** Everybody who said how far it has come, side by side and each by their own scale; then how it came to that, oldest first. */
export function RecordVoices({ recommendationId, voices, withdrawable }: Props) {
  const t = useTranslations("voices");
  const name = useTranslations("voices.names");
  const shown = order.filter((voice) => voice !== "OTHER" || voices.standing.some((one) => one.voice === "OTHER"));
  return (
    <div className="stack">
      <Disagreements disagreements={voices.disagreements} />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {shown.map((voice) => {
          const said = voices.standing.filter((one) => one.voice === voice);
          return (
            <section key={voice} className="card stack" aria-labelledby={`voice-${voice}`}>
              <h3 id={`voice-${voice}`}>{name(voice)}</h3>
              {said.length === 0 && <p className="quiet">{t("nothingYet")}</p>}
              {said.map((one) => (
                <StatementCard
                  key={one.id}
                  recommendationId={recommendationId}
                  statement={one}
                  mayWithdraw={withdrawable.includes(one.id)}
                />
              ))}
            </section>
          );
        })}
      </div>
      <p className="quiet">
        {t("apart")}{" "}
        <Link className="link" href={paths.scales()}>
          {t("allScales")}
        </Link>
      </p>
      {voices.all.length > 0 && <OverTime all={voices.all} />}
      <StatusGuide />
    </div>
  );
}

function OverTime({ all }: { all: HeardStatement[] }) {
  const t = useTranslations("voices");
  const nameOf = useSpeakerName();
  const name = useTranslations("voices.names");
  return (
    <Disclosure summary={t("overTime")} open={all.length > 2}>
      <Timeline
        label={t("overTime")}
        items={all.map((one) => ({
          key: one.id,
          title: (
            <>
              {one.voice === "STATE" || one.voice === "GROUP" ? name(one.voice) : nameOf(one)}
              {one.limb && ` · ${one.limb}`}
            </>
          ),
          date: <Day value={one.saidOn} />,
          children: (
            <p className="row">
              {one.status && <StatusTag status={one.status} />}
              {one.graded && <GradeTag grade={one.graded.grade} />}
              {one.isSuperseded && <span className="quiet">{t("superseded")}</span>}
              {one.isWithdrawn && <span className="quiet">{t("withdrawn")}</span>}
            </p>
          ),
        }))}
      />
    </Disclosure>
  );
}
