import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { type ReformStage, reformStageTones } from "@/domain/vocabulary";

export function StageTag({ stage }: { stage: ReformStage }) {
  const name = useTranslations("vocabulary.ReformStage");
  return <Tag tone={reformStageTones[stage]}>{name(stage)}</Tag>;
}
