import { useTranslations } from "next-intl";

import type { MilestoneKind, ReviewStage } from "@/domain/vocabulary";

/** The Universal Periodic Review has no concluding observations: it ends with an outcome, and has words of its own on the way. */
const stagesOfUpr = ["ADOPTED", "LIST_OF_ISSUES"] as const;
const milestonesOfUpr = ["CO_ADOPTED", "CO_PUBLISHED", "STATE_COMMENTS_ON_CO"] as const;

/** What the stage of a cycle is called by its mechanism. */
export function useStageName() {
  const name = useTranslations("vocabulary.ReviewStage");
  const ofUpr = useTranslations("vocabulary.ReviewStageOfUpr");
  return (stage: ReviewStage, isUpr: boolean): string => {
    const own = isUpr ? stagesOfUpr.find((one) => one === stage) : undefined;
    return own ? ofUpr(own) : name(stage);
  };
}

/** What a kind of milestone is called by the mechanism of its cycle. */
export function useMilestoneKindName() {
  const name = useTranslations("vocabulary.MilestoneKind");
  const ofUpr = useTranslations("vocabulary.MilestoneKindOfUpr");
  return (kind: MilestoneKind, isUpr: boolean): string => {
    const own = isUpr ? milestonesOfUpr.find((one) => one === kind) : undefined;
    return own ? ofUpr(own) : name(kind);
  };
}
