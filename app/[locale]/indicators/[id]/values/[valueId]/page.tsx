import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { correctValue, recordValue } from "@/app/[locale]/indicators/actions";
import { requireActor } from "@/app/_request/session";
import { periodText } from "@/components/indicators/figures";
import { CorrectionForm, ValueForm } from "@/components/indicators/value-forms";
import { RecordPage } from "@/components/sources/record-page";
import { findIndicator } from "@/domain/indicators/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function IndicatorValuePage({ params }: { params: Promise<{ id: string; valueId: string }> }) {
  const { id, valueId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("indicatorValueForm")];
  const indicator = await findIndicator(actor, id, locale);
  const value = indicator?.values.find((one) => one.id === valueId);
  if (!indicator || !can(actor, "indicator.report", indicator) || (valueId !== "new" && !value)) notFound();
  const trail = [
    { href: paths.indicators(), label: t("indicators") },
    { href: paths.indicator(id), label: indicator.title },
  ];
  const done = paths.indicator(id);
  const of = value && [periodText(value.period, locale), value.category].filter(Boolean).join(" · ");
  const categories = indicator.categories.map((category) => ({ value: category.id, label: category.name }));

  return (
    <RecordPage
      title={of ? t("correctTitle", { of }) : t("recordTitle")}
      eyebrow={[indicator.title, indicator.unit].filter(Boolean).join(", ")}
      lead={value && t("correctLead")}
      trail={trail}
      words="indicatorValueForm"
    >
      {value ? (
        <CorrectionForm
          values={{ valueId, value: value.value ?? "", source: value.source, note: "" }}
          keep={correctValue}
          done={done}
          rescueKey={`${actor.id}:value:${valueId}`}
        />
      ) : (
        <ValueForm
          values={{ indicatorId: id, categoryId: "", period: "", value: "", source: indicator.source ?? "", note: "" }}
          categories={categories}
          keep={recordValue}
          done={done}
          rescueKey={`${actor.id}:value:of:${id}`}
        />
      )}
    </RecordPage>
  );
}
