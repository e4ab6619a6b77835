import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { startResponse } from "@/app/[locale]/recommendations/[id]/responses/actions";
import { requireActor } from "@/app/_request/session";
import { RecommendationText } from "@/components/responses/recommendation-text";
import { StartButton } from "@/components/responses/start-button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findAnswerable } from "@/domain/responses/queries";
import { redirect } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ body?: string | string[] }> };

export default async function StartResponsePage({ params, searchParams }: Props) {
  const [{ id }, { body: bodyId = "" }] = [await params, await searchParams];
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("startResponse")];
  const found = await findAnswerable(actor, { recommendationId: id, bodyId: String(bodyId) }, locale);
  if (!found || !can(actor, "response.start", found)) notFound();
  if (found.openResponseId) redirect({ href: paths.response(id, found.openResponseId), locale });

  const { recommendation, body, isAgain } = found;
  const place = recommendation.heading || recommendation.reference;
  return (
    <>
      <title>{t("title", { body: body.name })}</title>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("recommendations") },
          { href: paths.recommendation(id), label: place },
        ]}
        current={t("title", { body: body.name })}
      />
      <PageHeader title={t("title", { body: body.name })} eyebrow={place} lead={t(isAgain ? "again" : "about")} />
      <div className="stack">
        <StartButton action={startResponse} start={{ recommendationId: id, bodyId: body.id }}>
          {t("start")}
        </StartButton>
        <RecommendationText recommendation={recommendation} />
      </div>
    </>
  );
}
