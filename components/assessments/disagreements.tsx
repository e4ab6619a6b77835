import { useLocale, useTranslations } from "next-intl";

import { useSpeakerName } from "@/components/assessments/speaker-name";
import { Notice } from "@/components/ui/notice";
import type { Voices } from "@/domain/assessments/voices/rules";
import { joinList } from "@/lib/format";

/** Where the voices disagree, in words: who says what, of the whole and of each limb. Nobody is outvoted. */
export function Disagreements({ disagreements }: Pick<Voices, "disagreements">) {
  const t = useTranslations("voices");
  const side = useTranslations("voices.sides");
  const locale = useLocale();
  const nameOf = useSpeakerName();
  if (disagreements.length === 0) return null;
  return (
    <Notice tone="warning" title={t("disagree")}>
      <ul className="plain stack">
        {disagreements.map(({ limbId, limb, sides }) => (
          <li key={limbId ?? "whole"}>
            <strong>{limbId === null ? t("onTheWhole") : t("onLimb", { limb: limb ?? "" })}</strong>{" "}
            {sides
              .map(({ standing, speakers }) => side(standing, { speakers: joinList([...new Set(speakers.map(nameOf))], locale) }))
              .join("; ")}
            .
          </li>
        ))}
      </ul>
    </Notice>
  );
}
