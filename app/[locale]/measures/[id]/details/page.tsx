import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepMeasure } from "@/app/[locale]/measures/actions";
import { requireActor } from "@/app/_request/session";
import { MeasureEditor } from "@/components/measures/measure-form";
import { RecordPage } from "@/components/sources/record-page";
import { findMeasure, findMeasureChoices } from "@/domain/measures/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function MeasureDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("measures")];
  const measure = await findMeasure(actor, id, locale);
  const choices = await findMeasureChoices(actor, locale);
  if (!measure || !choices || !can(actor, "measure.revise", measure)) notFound();

  return (
    <RecordPage
      title={t("reviseTitle")}
      eyebrow={measure.title}
      trail={[
        { href: paths.measures(), label: t("title") },
        { href: paths.measure(id), label: measure.code },
      ]}
      words="measureForm"
    >
      <MeasureEditor
        values={measure.form}
        choices={choices}
        keep={keepMeasure}
        done={paths.measure("{id}")}
        rescueKey={`${actor.id}:measure:${id}`}
      />
    </RecordPage>
  );
}
