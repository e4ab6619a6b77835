import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { withdrawAssessment } from "@/app/[locale]/recommendations/[id]/assessments/actions";
import { requireActor } from "@/app/_request/session";
import { GradeNote } from "@/components/assessments/grade-note";
import { WithdrawalForm } from "@/components/assessments/withdrawal-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader } from "@/components/ui/page-header";
import { findOwnAssessment } from "@/domain/assessments/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("assessmentForm.withdrawal");
  return { title: t("title") };
}

export default async function AssessmentPage({ params }: { params: Promise<{ id: string; assessmentId: string }> }) {
  const { id, assessmentId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("assessmentForm")];
  const assessment = await findOwnAssessment(actor, id, assessmentId, locale);
  if (!assessment) notFound();
  const { reference, name, limb, grade, scale, rationale, language, saidOn } = assessment;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: reference },
        ]}
        current={t("withdrawal.title")}
      />
      <PageHeader
        title={t("withdrawal.title")}
        eyebrow={[reference, limb, name].filter(Boolean).join(" · ")}
        lead={t("withdrawal.about")}
      />
      <div className="stack">
        <GradeNote grade={grade} scale={scale} />
        {rationale && <LongText text={rationale} lang={language} />}
        <p className="quiet">
          <Day value={saidOn} />
        </p>
        <ClientMessages namespaces={["assessmentForm", "withdrawals"]}>
          <WithdrawalForm id={assessmentId} action={withdrawAssessment} done={paths.recommendation(id)} />
        </ClientMessages>
      </div>
    </>
  );
}
