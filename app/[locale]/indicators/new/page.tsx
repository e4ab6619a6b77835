import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordIndicator } from "@/app/[locale]/indicators/actions";
import { requireActor } from "@/app/_request/session";
import { IndicatorForm } from "@/components/indicators/indicator-form";
import { RecordPage } from "@/components/sources/record-page";
import { blankIndicator } from "@/domain/indicators/details/rules";
import { findIndicatorChoices, findIndicatorOrigin } from "@/domain/indicators/queries";
import { indicatorOriginSchema } from "@/domain/indicators/schema";
import { paths } from "@/lib/paths";

export default async function NewIndicatorPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("indicatorForm")];
  const choices = await findIndicatorChoices(actor, locale);
  if (!choices) notFound();
  const origin = await findIndicatorOrigin(actor, indicatorOriginSchema.parse(await searchParams));
  const bodyId = choices.isFree ? "" : (choices.bodies[0]?.value ?? "");

  return (
    <RecordPage title={t("recordTitle")} trail={[{ href: paths.indicators(), label: t("indicators") }]} words="indicatorForm">
      <IndicatorForm
        values={{ ...blankIndicator, ...origin, stateId: choices.stateId, bodyId }}
        choices={choices}
        keep={recordIndicator}
        done={paths.indicator("{id}")}
        rescueKey={`${actor.id}:indicator`}
      />
    </RecordPage>
  );
}
