import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { ContestedSection } from "@/components/claims/section";
import { Participations, Remarks } from "@/components/reviews/surroundings";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findSurroundings } from "@/domain/reviews/participations/queries";
import { paths } from "@/lib/paths";

export default async function ParticipationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("surroundings")];
  const found = await findSurroundings(actor, id, locale);
  if (!found) notFound();
  const may = { reviewId: id, mayRevise: can(actor, "participation.revise", found) };

  return (
    <>
      <title>{t("pageTitle", { name: found.title })}</title>
      <Breadcrumbs items={[{ href: paths.review(id), label: found.title }]} current={t("title")} />
      <PageHeader title={t("title")} eyebrow={found.title} />
      <Section title={t("remarks")} actions={may.mayRevise && <LinkButton href={paths.remark(id, "new")}>{t("recordRemark")}</LinkButton>}>
        <Remarks {...may} remarks={found.remarks} />
      </Section>
      <Section
        title={t("participations")}
        actions={may.mayRevise && <LinkButton href={paths.participationRecord(id, "new")}>{t("recordParticipation")}</LinkButton>}
      >
        <Participations {...may} participations={found.participations} />
      </Section>
      {found.contested.length > 0 && (
        <ContestedSection points={found.contested} mayRevise={can(actor, "claim.revise", found)} about={{ cycle: id }} />
      )}
    </>
  );
}
