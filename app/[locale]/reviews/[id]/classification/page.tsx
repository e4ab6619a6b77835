import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { WaitingList } from "@/components/classification/waiting-list";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { listToClassify } from "@/domain/recommendations/classification/queue/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("classification.waiting");
  return { title: t("title") };
}

export default async function ToClassifyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("classification")];
  const found = await listToClassify(actor, id, locale);
  if (!found || !can(actor, "recommendation.classify", found.cycle)) notFound();
  const { cycle, recommendations, waiting, all } = found;
  const [first] = recommendations;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(id), label: cycle.title },
        ]}
        current={t("waiting.title")}
      />
      <PageHeader
        title={t("waiting.title")}
        eyebrow={cycle.title}
        lead={t("waiting.lead", { waiting: formatNumber(waiting, locale), all: formatNumber(all, locale) })}
        actions={
          first && (
            <LinkButton href={paths.classification(first.id, { queue: 1 })} tone="primary">
              {t("waiting.begin")}
            </LinkButton>
          )
        }
      />
      {first ? <WaitingList recommendations={recommendations} /> : <Empty title={t("allDone")} />}
    </>
  );
}
