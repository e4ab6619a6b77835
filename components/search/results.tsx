import { useLocale, useTranslations } from "next-intl";

import { RecommendationTable } from "@/components/recommendations/list";
import { Found } from "@/components/search/found";
import { FoundProceedings } from "@/components/search/proceedings";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import type { SearchResults } from "@/domain/search/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export function Results({
  q,
  results: { recommendations, total, reforms, documents, bodies, ...proceedings },
}: {
  q: string;
  results: SearchResults;
}) {
  const t = useTranslations("search");
  const locale = useLocale();
  const kinds = {
    reform: useTranslations("vocabulary.ReformKind"),
    document: useTranslations("vocabulary.DocumentKind"),
    body: useTranslations("vocabulary.StateBodyKind"),
  };
  const { cases, decisions, minutes } = proceedings;
  if (total + [reforms, documents, bodies, cases, decisions, minutes].flat().length === 0)
    return (
      <Empty title={t("none", { q })}>
        <p>{t("hint")}</p>
      </Empty>
    );
  return (
    <>
      {total > 0 && (
        <Section
          title={t("recommendations")}
          actions={
            total > recommendations.length && (
              <LinkButton href={paths.recommendations({ q })}>{t("all", { count: total, shown: formatNumber(total, locale) })}</LinkButton>
            )
          }
        >
          <RecommendationTable rows={recommendations} />
        </Section>
      )}
      <FoundProceedings {...proceedings} />
      <Found
        title={t("reforms")}
        items={reforms.map(({ id, title, number, kind }) => ({
          href: paths.reform(id),
          label: title,
          note: [kinds.reform(kind), number].filter(Boolean).join(" "),
        }))}
      />
      <Found
        title={t("documents")}
        items={documents.map(({ id, title, symbol, kind }) => ({
          href: paths.document(id),
          label: title,
          note: [kinds.document(kind), symbol].filter(Boolean).join(" · "),
        }))}
      />
      <Found
        title={t("bodies")}
        items={bodies.map(({ id, name, kind }) => ({ href: paths.body(id), label: name, note: kinds.body(kind) }))}
      />
    </>
  );
}
