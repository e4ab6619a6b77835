import { useLocale, useTranslations } from "next-intl";

import { SectionForm } from "@/components/alternative-reports/drafting/section-form";
import { gradeOptions } from "@/components/assessments/grade-options";
import { gradeName } from "@/components/assessments/grade-note";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Moment } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { wordFields } from "@/domain/alternative-reports/drafting/rules";
import type { SectionRecord } from "@/domain/alternative-reports/sections/queries";
import { type SectionDraft, sectionSchema } from "@/domain/alternative-reports/sections/schema";
import { nameIn } from "@/domain/names/rules";
import type { FormAction } from "@/lib/form-result";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { record: SectionRecord; personId: string; save: FormAction<SectionDraft, { version: number }> };

/** The section as this person may handle it: to write, with what the committee asks for, or to read. */
export function SectionDesk({ record: { report, section, scales, writing }, personId, save }: Props) {
  const t = useTranslations("deskSection");
  const locale = useLocale();
  const { language, translationLanguage, template } = report;
  const part = template.sections.find(({ kind, code }) => (section.kind === "ISSUE" ? kind === "ISSUE" : code === section.code));
  const guidance = part && nameIn(part.guidance, locale);
  const grades = scales.flatMap((scale) => scale.grades);
  if (!report.mayWrite)
    return (
      <div className="stack">
        {wordFields.map((field) => section[field] && <LongText key={field} text={section[field]} lang={language} />)}
      </div>
    );
  return (
    <div className="stack">
      {guidance && <p className="prose">{guidance}</p>}
      {writing && (
        <Notice tone="warning" title={writing.by ? t("writingNow", { name: writing.by }) : t("writingNowSomebody")}>
          <p>
            <Moment value={writing.at} /> {t("writingAbout")}
          </p>
        </Notice>
      )}
      {section.kind === "ISSUE" && (
        <p className="row">
          <LinkButton href={paths.deskReference(report.id, section.id)}>{t("chooseReference")}</LinkButton>
          {section.recommendation && <span className="quiet">{section.recommendation.reference}</span>}
        </p>
      )}
      <ClientMessages namespaces={["deskSection", "vocabulary", "voices"]}>
        <SectionForm
          key={`${language}${translationLanguage}`}
          reportId={report.id}
          kind={section.kind}
          draft={sectionSchema.parse({ ...section, gradeId: section.gradeId ?? "" })}
          language={language}
          translationLanguage={translationLanguage}
          sentIn={report.words.language}
          grades={grades.length > 0 ? [{ value: "", label: t("noGrade") }, ...gradeOptions(grades)] : []}
          gradeNames={Object.fromEntries(grades.map((grade) => [grade.id, gradeName(grade)]))}
          rescueKey={`${personId}:${section.id}`}
          signIn={getPathname({ href: paths.signIn({ next: paths.deskProtection() }), locale })}
          save={save}
        />
      </ClientMessages>
    </div>
  );
}
