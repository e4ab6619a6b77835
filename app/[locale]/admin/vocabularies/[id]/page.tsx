import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TermFilterForm } from "@/components/vocabularies/term-filters";
import { TermTable } from "@/components/vocabularies/term-list";
import { findVocabulary } from "@/domain/vocabularies/queries";
import { listTerms } from "@/domain/vocabularies/terms/queries";
import { termFiltersSchema } from "@/domain/vocabularies/terms/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function VocabularyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  const vocabulary = await findVocabulary(actor, id, locale);
  if (!vocabulary) notFound();
  const filters = termFiltersSchema.parse(await searchParams);
  const { terms, total, previous, next } = await listTerms(actor, id, filters, locale);

  return (
    <>
      <title>{vocabulary.name}</title>
      <Breadcrumbs items={[{ href: paths.vocabularies(), label: t("title") }]} current={vocabulary.name} />
      <PageHeader
        title={vocabulary.name}
        eyebrow={vocabulary.code}
        lead={t("count", { count: total, shown: formatNumber(total, locale) })}
        actions={
          <>
            <LinkButton href={paths.newTerm(id)} tone="primary">
              {t("addTerm")}
            </LinkButton>
            <LinkButton href={paths.vocabularyDetails(id)}>{t("revise")}</LinkButton>
          </>
        }
      />
      <TermFilterForm action={getPathname({ href: paths.vocabulary(id), locale })} clear={paths.vocabulary(id)} filters={filters} />
      <TermTable vocabularyId={id} terms={terms} />
      <Pagination
        previous={previous === null ? null : paths.vocabulary(id, { ...filters, page: previous })}
        next={next === null ? null : paths.vocabulary(id, { ...filters, page: next })}
      />
    </>
  );
}
