import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { appealRefusal, decideAppeal } from "@/app/[locale]/alternative-reports/refusals/actions";
import { currentActor } from "@/app/_request/session";
import { standingTones } from "@/components/alternative-reports/moderation/refusal-list";
import { standingOf } from "@/components/alternative-reports/moderation/refusal-notice";
import { RefusalFacts, RefusalInner } from "@/components/alternative-reports/moderation/refusal-record";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { findRefusal } from "@/domain/alternative-reports/moderation/queries";
import { paths } from "@/lib/paths";

export default async function RefusalPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("refusals")];
  const refusal = await findRefusal(actor, id, locale);
  if (!refusal) notFound();
  const standing = standingOf(refusal);

  return (
    <>
      <title>{t("one")}</title>
      <Breadcrumbs items={[{ href: paths.refusals(), label: t("title") }]} current={t("one")} />
      <PageHeader
        title={t("one")}
        eyebrow={refusal.review.title}
        tags={<Tag tone={standingTones[standing]}>{t(`standing.${standing}`)}</Tag>}
      />
      <RefusalFacts refusal={refusal} />
      {refusal.inner && <RefusalInner id={id} inner={refusal.inner} appeal={appealRefusal} decide={decideAppeal} />}
    </>
  );
}
