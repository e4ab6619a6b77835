import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import type { EditionOfOrganisation } from "@/domain/alternative-reports/editions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The public reports that name an organisation. Nothing where none does. */
export function ReportsOfOrganisation({ editions }: { editions: EditionOfOrganisation[] }) {
  const [t, stageName] = [useTranslations("alternativeReports"), useTranslations("vocabulary.ReportStage")];
  if (editions.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className="list">
        {editions.map(({ id, title, language, stage, submittedOn }) => (
          <li key={id}>
            <Link href={paths.alternativeReport(id)} className="link">
              <span lang={language}>{title}</span>
            </Link>{" "}
            <span className="quiet">
              {stageName(stage)}, <Day value={submittedOn} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
