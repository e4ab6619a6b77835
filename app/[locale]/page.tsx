import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { LatestChanges } from "@/components/recommendations/latest-changes";
import { ProgressCharts } from "@/components/recommendations/progress-charts";
import { ProgressFigures } from "@/components/recommendations/progress-figures";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { coordinatedStates } from "@/domain/visibility";
import { countProgress, listLatestChanges } from "@/domain/recommendations/overview/queries";
import { paths } from "@/lib/paths";

export default onItsDay(async function HomePage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("home")];
  const progress = await countProgress(actor, {}, locale);
  const changes = await listLatestChanges(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={paths.recommendations()} tone="primary">
              {t("browse")}
            </LinkButton>
            <LinkButton href={paths.reviews()}>{t("reviews")}</LinkButton>
            <LinkButton href={paths.dashboard()}>{t("dashboard")}</LinkButton>
          </>
        }
      />
      <ProgressFigures progress={progress} scope={{}} isCoordinator={coordinatedStates(actor).length > 0} />
      <Section title={t("progress")}>
        <ProgressCharts progress={progress} scope={{}} />
      </Section>
      <Section title={t("latest")}>
        <LatestChanges changes={changes} />
      </Section>
    </>
  );
});
