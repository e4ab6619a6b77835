import { useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Diff } from "@/components/ui/diff";
import { Disclosure } from "@/components/ui/disclosure";
import { wordFields, translatedFields } from "@/domain/alternative-reports/drafting/rules";
import type { SectionRecord } from "@/domain/alternative-reports/sections/queries";

/** What the section said before, word by word against what followed. */
export function SectionVersions({ record: { versions, current, section, report } }: { record: SectionRecord }) {
  const t = useTranslations("deskSection");
  const about = section.kind === "ISSUE" ? "issue" : "part";
  if (versions.length === 0) return <p className="quiet">{t("noVersions")}</p>;
  return (
    <>
      {versions.map(({ number, contents, by, writtenAt }, at) => {
        const after = versions[at - 1]?.contents ?? current;
        const changed = wordFields.filter((field) => contents[field] !== after[field]);
        const translated = translatedFields.filter((field) => contents[`translations.${field}`] !== after[`translations.${field}`]);
        return (
          <Disclosure
            key={number}
            summary={
              <>
                {by ? t("versionBy", { name: by }) : t("version")} <Moment value={writtenAt} />
              </>
            }
          >
            {changed.length + translated.length === 0 && <p className="quiet">{t("sameWords")}</p>}
            {changed.map((field) => (
              <div key={field} className="stack">
                <p className="label">{t(`${about}.${field}`)}</p>
                <Diff before={contents[field] ?? ""} after={after[field] ?? ""} lang={report.language} />
              </div>
            ))}
            {translated.map((field) => (
              <div key={field} className="stack">
                <p className="label">{t("translationOf", { field: t(`${about}.${field}`) })}</p>
                <Diff
                  before={contents[`translations.${field}`] ?? ""}
                  after={after[`translations.${field}`] ?? ""}
                  lang={report.translationLanguage ?? report.language}
                />
              </div>
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}
