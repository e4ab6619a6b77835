import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { type MeasureState, measureStateTones } from "@/domain/vocabulary";

/** How far a measure, or a milestone of it, has come. */
export function StateTag({ state }: { state: MeasureState }) {
  const name = useTranslations("vocabulary.MeasureState");
  return <Tag tone={measureStateTones[state]}>{name(state)}</Tag>;
}
