import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import type { Speaker } from "@/domain/assessments/queries";
import { paths } from "@/lib/paths";

type Props = { recommendationId: string; speakers: Speaker[]; current: Speaker; committee: string };

/** As whom one speaks. One's own organisation speaks for itself; the secretariat quotes what others have published. */
export function SpeakerTabs({ recommendationId, speakers, current, committee }: Props) {
  const t = useTranslations("assessmentForm");
  const quoted = useTranslations("assessmentForm.quotedVoices");
  const { voice, organisationId, name } = current;
  return (
    <>
      {speakers.length > 1 && (
        <Tabs
          label={t("speaker")}
          items={speakers.map((one) => ({
            href: paths.newAssessment(recommendationId, { organisation: one.organisationId, voice: one.voice }),
            label: one.name ?? quoted(one.voice),
            current: one === current,
          }))}
        />
      )}
      <p className="prose">
        {organisationId
          ? t("aboutOwn", { name: name ?? "" })
          : voice === "COMMITTEE"
            ? t("aboutCommittee", { committee })
            : t("aboutQuoted")}
      </p>
    </>
  );
}
