import { useTranslations } from "next-intl";

import { useMilestoneKindName } from "@/components/reviews/stage-name";
import type { MilestoneKind } from "@/domain/vocabulary";

/** What a milestone is called: its kind, counted where there are several; another milestone by its own note. */
export function useMilestoneName() {
  const t = useTranslations("timeline");
  const kindName = useMilestoneKindName();
  return ({ kind, ordinal, note }: { kind: MilestoneKind; ordinal: number; note: string }, isUpr: boolean) => {
    if (kind === "OTHER" && note) return note;
    const name = kindName(kind, isUpr);
    return ordinal > 1 ? t("numbered", { name, number: String(ordinal) }) : name;
  };
}
