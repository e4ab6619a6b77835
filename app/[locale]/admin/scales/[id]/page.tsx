import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { GradeTable } from "@/components/scales/grade-list";
import { ScaleUses } from "@/components/scales/uses";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findScale } from "@/domain/assessments/scales/queries";
import { paths } from "@/lib/paths";

export default async function ScalePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  const scale = await findScale(actor, id, locale);
  if (!scale) notFound();
  const { code, edition, shown, isRetired, isUsed, grades, uses } = scale;

  return (
    <>
      <title>{shown.name}</title>
      <Breadcrumbs items={[{ href: paths.adminScales(), label: t("title") }]} current={shown.name} />
      <PageHeader
        title={shown.name}
        eyebrow={`${code} · ${edition}`}
        lead={shown.source}
        actions={
          <>
            {!isUsed && (
              <LinkButton href={paths.newGrade(id)} tone="primary">
                {t("addGrade")}
              </LinkButton>
            )}
            <LinkButton href={paths.newScale({ of: id })}>{t("newEdition")}</LinkButton>
            <LinkButton href={paths.scaleDetails(id)}>{t("revise")}</LinkButton>
          </>
        }
      />
      <div className="stack">
        {isRetired && <Notice tone="warning" title={t("retiredNotice")} />}
        {isUsed && <Notice title={t("usedNotice")}>{t("usedAbout")}</Notice>}
      </div>
      <Section title={t("grades")}>
        <GradeTable scaleId={id} grades={grades} />
      </Section>
      <Section title={t("uses")}>
        <ScaleUses uses={uses} />
      </Section>
    </>
  );
}
