import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseGrade } from "@/app/[locale]/admin/scales/actions";
import { requireActor } from "@/app/_request/session";
import { gradeName } from "@/components/assessments/grade-note";
import { ReviseGradeForm } from "@/components/scales/revise-grade-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findScale } from "@/domain/assessments/scales/queries";
import { paths } from "@/lib/paths";

export default async function GradePage({ params }: { params: Promise<{ id: string; gradeId: string }> }) {
  const { id, gradeId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  const scale = await findScale(actor, id, locale);
  const grade = scale?.grades.find((one) => one.id === gradeId);
  if (!scale || !grade) notFound();
  const title = gradeName(grade);

  return (
    <>
      <title>{title}</title>
      <Breadcrumbs
        items={[
          { href: paths.adminScales(), label: t("title") },
          { href: paths.adminScale(id), label: scale.shown.name },
        ]}
        current={title}
      />
      <PageHeader title={title} eyebrow={`${scale.code} · ${scale.edition}`} lead={scale.isUsed ? t("usedAbout") : undefined} />
      <ClientMessages namespaces={["scalesAdmin", "vocabulary"]}>
        <ReviseGradeForm scaleId={id} grade={grade} ownId={actor.id} action={reviseGrade} />
      </ClientMessages>
    </>
  );
}
