import { useTranslations } from "next-intl";

import { ProgressCharts } from "@/components/recommendations/progress-charts";
import { ProgressFigures } from "@/components/recommendations/progress-figures";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { Progress } from "@/domain/recommendations/overview/queries";
import { paths } from "@/lib/paths";

/** Where the recommendations of a cycle stand; nothing before there are any. */
export function ReviewProgress({ cycle, progress, isCoordinator }: { cycle: string; progress: Progress; isCoordinator: boolean }) {
  const t = useTranslations("reviews");
  if (progress.total === 0) return null;
  return (
    <Section
      title={t("progress")}
      actions={
        <>
          <LinkButton href={paths.recommendations({ cycle })}>{t("all")}</LinkButton>
          <LinkButton href={paths.dashboard({ cycle })}>{t("dashboard")}</LinkButton>
        </>
      }
    >
      <ProgressFigures progress={progress} scope={{ cycle }} isCoordinator={isCoordinator} />
      <ProgressCharts progress={progress} scope={{ cycle }} />
    </Section>
  );
}
