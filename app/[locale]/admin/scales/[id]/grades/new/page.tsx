import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addGrade } from "@/app/[locale]/admin/scales/actions";
import { requireActor } from "@/app/_request/session";
import { AddGradeForm } from "@/components/scales/add-grade-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findScale } from "@/domain/assessments/scales/queries";
import { paths } from "@/lib/paths";

export default async function NewGradePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  const scale = await findScale(actor, id, locale);
  if (!scale || scale.isUsed) notFound();
  const position = Math.max(0, ...scale.grades.map((grade) => grade.position)) + 1;

  return (
    <>
      <title>{t("addGrade")}</title>
      <Breadcrumbs
        items={[
          { href: paths.adminScales(), label: t("title") },
          { href: paths.adminScale(id), label: scale.shown.name },
        ]}
        current={t("addGrade")}
      />
      <PageHeader title={t("addGrade")} eyebrow={`${scale.code} · ${scale.edition}`} lead={scale.shown.name} />
      <ClientMessages namespaces={["scalesAdmin", "vocabulary"]}>
        <AddGradeForm scaleId={id} position={position} ownId={actor.id} action={addGrade} />
      </ClientMessages>
    </>
  );
}
