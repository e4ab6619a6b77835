import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseIndicator } from "@/app/[locale]/indicators/actions";
import { requireActor } from "@/app/_request/session";
import { IndicatorForm } from "@/components/indicators/indicator-form";
import { RecordPage } from "@/components/sources/record-page";
import { findIndicator, findIndicatorChoices } from "@/domain/indicators/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function IndicatorDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("indicatorForm")];
  const indicator = await findIndicator(actor, id, locale);
  if (!indicator || !can(actor, "indicator.revise", indicator)) notFound();
  const choices = await findIndicatorChoices(actor, locale);
  if (!choices) notFound();
  const trail = [
    { href: paths.indicators(), label: t("indicators") },
    { href: paths.indicator(id), label: indicator.title },
  ];

  return (
    <RecordPage title={t("reviseTitle")} eyebrow={indicator.title} trail={trail} words="indicatorForm">
      <IndicatorForm
        values={indicator.form}
        choices={choices}
        keep={reviseIndicator}
        done={paths.indicator("{id}")}
        rescueKey={`${actor.id}:indicator:${id}`}
      />
    </RecordPage>
  );
}
