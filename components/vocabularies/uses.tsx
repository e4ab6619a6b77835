import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/ui/page-header";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import { termFilters } from "@/domain/vocabularies/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The recommendations that are classified with a term. */
export function TermUses({ term }: { term: KeptTerm }) {
  const t = useTranslations("vocabulariesAdmin.usedBy");
  const locale = useLocale();
  const { id, uses, usesInAll, vocabulary } = term;
  return (
    <Section title={t("title")}>
      <p>{t("count", { count: usesInAll, shown: formatNumber(usesInAll, locale) })}</p>
      <ul className="row">
        {uses.map((recommendation) => (
          <li key={recommendation.id}>
            <Link className="link" href={paths.recommendation(recommendation.id)}>
              {recommendation.reference}
            </Link>
          </li>
        ))}
      </ul>
      {usesInAll > 0 && (
        <Link className="link" href={paths.recommendations({ [termFilters[vocabulary.kind]]: id })}>
          {t("all")}
        </Link>
      )}
    </Section>
  );
}
