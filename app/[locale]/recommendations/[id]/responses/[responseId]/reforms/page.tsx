import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { linkReform } from "@/app/[locale]/recommendations/[id]/responses/actions";
import { requireActor } from "@/app/_request/session";
import { ReformMatches } from "@/components/responses/reform-matches";
import { ReformSearch } from "@/components/responses/reform-search";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listReforms } from "@/domain/reforms/queries";
import { reformSearchSchema } from "@/domain/reforms/schema";
import { findResponse } from "@/domain/responses/queries";
import { actsOn } from "@/domain/responses/workflow/rules";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; responseId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("linkReform");
  return { title: t("title") };
}

export default async function LinkReformPage({ params, searchParams }: Props) {
  const [{ id, responseId }, query] = [await params, await searchParams];
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("linkReform")];
  const response = await findResponse(actor, responseId, locale);
  if (!response || response.recommendationId !== id || !actsOn(actor, response).mayDraft) notFound();

  const { reform, ...filters } = reformSearchSchema.parse(query);
  const among = { stateId: response.stateId, ...(reform && !filters.q && { id: reform }) };
  const { rows, total, previous, next } = await listReforms(actor, filters, locale, among);
  const address = (more: Record<string, number>) => paths.responseReforms(id, responseId, { q: filters.q, ...more });
  const back = paths.response(id, responseId);

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendation(id), label: response.recommendation.heading || response.recommendation.reference },
          { href: back, label: t("response") },
        ]}
        current={t("title")}
      />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={paths.newReform({ recommendation: id, response: responseId })}>{t("record")}</LinkButton>}
      />
      <ReformSearch action={getPathname({ href: address({}), locale })} q={filters.q} total={total} />
      <ReformMatches rows={rows} linked={response.reforms} responseId={responseId} action={linkReform} done={`${back}#reforms`} />
      <Pagination previous={previous === null ? null : address({ page: previous })} next={next === null ? null : address({ page: next })} />
    </>
  );
}
