import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepMeasure } from "@/app/[locale]/measures/actions";
import { requireActor } from "@/app/_request/session";
import { MeasureEditor } from "@/components/measures/measure-form";
import { RecordPage } from "@/components/sources/record-page";
import { blankMeasure } from "@/domain/measures/details/rules";
import { findMeasureChoices, findOrigin } from "@/domain/measures/queries";
import { measureOriginSchema } from "@/domain/measures/schema";
import { paths } from "@/lib/paths";

export default async function NewMeasurePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("measures")];
  const choices = await findMeasureChoices(actor, locale);
  if (!choices) notFound();
  const { recommendation } = measureOriginSchema.parse(await searchParams);
  const leadBodyId = choices.isFree ? "" : (choices.leading[0]?.value ?? "");
  const references = await findOrigin(actor, recommendation);

  return (
    <RecordPage title={t("record")} lead={t("recordLead")} trail={[{ href: paths.measures(), label: t("title") }]} words="measureForm">
      <MeasureEditor
        values={{ ...blankMeasure, stateId: choices.stateId, leadBodyId, references }}
        choices={choices}
        keep={keepMeasure}
        done={paths.measure("{id}")}
        rescueKey={`${actor.id}:measure`}
      />
    </RecordPage>
  );
}
