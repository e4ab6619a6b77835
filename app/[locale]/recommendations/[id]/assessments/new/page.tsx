import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { recordAssessment } from "@/app/[locale]/recommendations/[id]/assessments/actions";
import { requireActor } from "@/app/_request/session";
import { AssessmentForm } from "@/components/assessments/assessment-form";
import { SpeakerTabs } from "@/components/assessments/speaker-tabs";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader } from "@/components/ui/page-header";
import { findGradingForm } from "@/domain/assessments/queries";
import { speakerSchema } from "@/domain/assessments/schema";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("assessmentForm");
  return { title: t("title") };
}

export default async function NewAssessmentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("assessmentForm")];
  const grading = await findGradingForm(actor, id, locale);
  if (!grading) notFound();
  const asked = speakerSchema.parse(await searchParams);
  const speaker =
    grading.speakers.find((one) => one.organisationId === (asked.organisation ?? "") && one.voice === asked.voice) ?? grading.speakers[0];
  if (!speaker) notFound();
  const limbId = grading.limbs.find((limb) => limb.id === asked.limb)?.id ?? "";

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: grading.reference },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={grading.heading ? `${grading.reference} · ${grading.heading}` : grading.reference} />
      <div className="stack mb-6">
        {grading.text && <LongText text={grading.text.text} lang={grading.text.language} />}
        <SpeakerTabs recommendationId={id} speakers={grading.speakers} current={speaker} committee={grading.committee} />
      </div>
      <ClientMessages namespaces={["assessmentForm", "voices", "vocabulary"]}>
        <AssessmentForm
          key={`${speaker.voice} ${speaker.organisationId}`}
          {...{ grading, speaker, limbId }}
          language={locale}
          today={today()}
          ownId={actor.id}
          action={recordAssessment}
        />
      </ClientMessages>
    </>
  );
}
