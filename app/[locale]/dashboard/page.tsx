import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { Dashboard } from "@/components/dashboard/dashboard";
import { coordinatedStates } from "@/domain/visibility";
import { findDashboard } from "@/domain/dashboard/queries";
import { listFilterChoices } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { filtersInWords } from "@/domain/recommendations/selection/rules";
import { today } from "@/lib/day";

export async function generateMetadata() {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default onItsDay(async function DashboardPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale] = [await currentActor(), await getLocale()];
  const words = await getTranslations();
  const filters = recommendationFiltersSchema.parse(await searchParams);
  const choices = await listFilterChoices(actor, locale);

  return (
    <Dashboard
      {...await findDashboard(actor, filters, words, locale)}
      filters={filters}
      scope={filtersInWords(filters, choices, words, locale)}
      choices={choices}
      isCoordinator={coordinatedStates(actor).length > 0}
      today={today()}
    />
  );
});
