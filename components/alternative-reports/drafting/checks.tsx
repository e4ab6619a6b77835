import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ReportProblem } from "@/domain/alternative-reports/drafting/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reportId: string; problems: ReportProblem[]; sections: { id: string; heading: string; reference: string }[] };

/** What the report lacks of what the committee asks for, each leading to where it is put right. */
export function ReportChecks({ reportId, problems, sections }: Props) {
  const t = useTranslations("reportChecks");
  const locale = useLocale();
  if (problems.length === 0) return <Notice tone="success" title={t("complete")} />;
  const nameOf = (id: string) => {
    const section = sections.find((one) => one.id === id);
    return section?.heading || section?.reference || t("unnamed");
  };
  return (
    <Notice tone="warning" title={t("title", { count: problems.length, shown: formatNumber(problems.length, locale) })}>
      <ul className="list-disc ps-6">
        {problems.map(({ kind, sectionId, words = 0, limit = 0 }) => (
          <li key={`${kind}${sectionId}`}>
            {sectionId && (
              <>
                <Link className="link" href={paths.deskSection(reportId, sectionId)}>
                  {nameOf(sectionId)}
                </Link>
                {": "}
              </>
            )}
            {t(kind, { words: formatNumber(words, locale), limit: formatNumber(limit, locale) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
