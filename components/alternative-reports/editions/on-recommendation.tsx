import { useTranslations } from "next-intl";

import { EditionAuthors } from "@/components/alternative-reports/editions/authors";
import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import type { ItemOnRecommendation } from "@/domain/alternative-reports/editions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What public reports say of a recommendation, and suggest. Nothing where none does. */
export function ReportsOnRecommendation({ items }: { items: ItemOnRecommendation[] }) {
  const t = useTranslations("alternativeReports");
  if (items.length === 0) return null;
  return (
    <Section title={t("onRecommendation")}>
      <ul className="list">
        {items.map(({ id, editionId, position, heading, suggestion, language, authors, submittedOn }) => (
          <li key={id} className="stack">
            <p>
              <Link href={paths.reportItem(editionId, position)} className="link">
                <span lang={language}>{heading}</span>
              </Link>
            </p>
            {suggestion && (
              <p className="prose">
                {t("suggests")}: <span lang={language}>{suggestion}</span>
              </p>
            )}
            <p className="quiet">
              <EditionAuthors authors={authors} />, <Day value={submittedOn} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
