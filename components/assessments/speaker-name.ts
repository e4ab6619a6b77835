import { useTranslations } from "next-intl";

import type { Voice } from "@/domain/assessments/rules";

/** How whoever speaks is called; an organisation that does not wish to be seen has no name. */
export function useSpeakerName() {
  const t = useTranslations("voices");
  const voiceName = useTranslations("voices.speakers");
  return ({ voice, name }: { voice: Voice; name: string | null }): string =>
    name ?? (voice === "STATE" || voice === "GROUP" ? voiceName(voice) : t("unnamed"));
}
