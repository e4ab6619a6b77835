import { useTranslations } from "next-intl";

import type { MilestoneKind } from "@/domain/vocabulary";

/** What a milestone is called: its kind, counted where there are several; another milestone by its own note. */
export function useMilestoneName() {
  const t = useTranslations("timeline");
  const kindName = useTranslations("vocabulary.MilestoneKind");
  return ({ kind, ordinal, note }: { kind: MilestoneKind; ordinal: number; note: string }) => {
    if (kind === "OTHER" && note) return note;
    return ordinal > 1 ? t("numbered", { name: kindName(kind), number: String(ordinal) }) : kindName(kind);
  };
}
