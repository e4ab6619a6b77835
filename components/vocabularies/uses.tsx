import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-header";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import { termFilters } from "@/domain/vocabularies/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What a term was given to: recommendations, questions of experts, Views. */
export function TermUses({ term }: { term: KeptTerm }) {
  const t = useTranslations("vocabulariesAdmin.usedBy");
  const { id, uses, vocabulary } = term;
  const more = (shown: readonly unknown[], inAll: number) => inAll > shown.length;
  return (
    <Section title={t("title")}>
      <div className="stack">
        <Used kind="count" inAll={uses.recommendationsInAll} links={uses.recommendations.map(linkOfRecommendation)}>
          {uses.recommendationsInAll > 0 && (
            <Link className="link" href={paths.recommendations({ [termFilters[vocabulary.kind]]: id })}>
              {t("all")}
            </Link>
          )}
        </Used>
        {uses.dialogues.map(({ id: cycleId, title, questions }) => (
          <Used key={cycleId} kind="questions" inAll={questions} links={[{ href: paths.dialogue(cycleId, { topic: id }), label: title }]} />
        ))}
        {uses.casesInAll > 0 && (
          <Used kind="cases" inAll={uses.casesInAll} links={uses.cases.map(linkOfCase)}>
            {more(uses.cases, uses.casesInAll) && (
              <Link className="link" href={paths.cases({ article: id })}>
                {t("allCases")}
              </Link>
            )}
          </Used>
        )}
      </div>
    </Section>
  );
}

type Used = { kind: "count" | "questions" | "cases"; inAll: number; links: { href: string; label: string }[]; children?: ReactNode };

const linkOfRecommendation = ({ id, reference }: KeptTerm["uses"]["recommendations"][number]) => ({
  href: paths.recommendation(id),
  label: reference,
});
const linkOfCase = ({ id, communicationNumber }: KeptTerm["uses"]["cases"][number]) => ({
  href: paths.case(id),
  label: communicationNumber,
});

function Used({ kind, inAll, links, children }: Used) {
  const t = useTranslations("vocabulariesAdmin.usedBy");
  const locale = useLocale();
  return (
    <div className="stack">
      <p>{t(kind, { count: inAll, shown: formatNumber(inAll, locale) })}</p>
      {links.length > 0 && (
        <ul className="row">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link className="link" href={href}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
