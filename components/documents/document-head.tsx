import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { RecordedDocument } from "@/domain/documents/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Whose document it is, its dates, its languages, and the file it was read from. */
export function DocumentHead({ document }: { document: RecordedDocument }) {
  const { kind, symbol, symbolRaw, language, originalLanguage, consideredOn, adoptedOn, distributedOn, fileName, fileHash } = document;
  const t = useTranslations("document");
  const kindName = useTranslations("vocabulary.DocumentKind");
  const languageName = useTranslations("vocabulary.Language");
  const translationName = useTranslations("vocabulary.TranslationState");
  const translation = document.paragraphs.find(({ text }) => text?.language === language)?.text?.translation;
  const isSummary = kind === "WORKING_SUMMARY";

  return (
    <div className="stack">
      {isSummary && (
        <Notice
          tone="warning"
          title={t("summary.title")}
          actions={<LinkButton href={paths.review(document.cycleId)}>{t("summary.link")}</LinkButton>}
        >
          <p>{t("summary.text")}</p>
        </Notice>
      )}
      <Facts
        items={[
          {
            term: t("symbol"),
            value: symbol && (symbolRaw && symbolRaw !== symbol ? t("printedAs", { symbol, printed: symbolRaw }) : symbol),
          },
          { term: t("mechanism"), value: document.mechanism },
          { term: t("kind"), value: kindName(kind) },
          { term: t("consideredOn"), value: consideredOn && <Day value={consideredOn} /> },
          { term: t("adoptedOn"), value: adoptedOn && <Day value={adoptedOn} /> },
          { term: t("distributedOn"), value: distributedOn && <Day value={distributedOn} /> },
          {
            term: t("language"),
            value: (
              <span className="row">
                {languageName(language)}
                {language === originalLanguage && <Tag tone="info">{t("original")}</Tag>}
                {!isSummary && translation && (
                  <Tag tone={translation === "OFFICIAL" ? "success" : "warning"}>{translationName(translation)}</Tag>
                )}
              </span>
            ),
          },
          { term: t("originalLanguage"), value: originalLanguage && originalLanguage !== language && languageName(originalLanguage) },
          {
            term: t("otherLanguages"),
            value: document.languages.length > 0 && (
              <ul className="row">
                {document.languages.map((other) => (
                  <li key={other.id}>
                    <Link href={paths.document(other.id)} className="link">
                      {languageName(other.language)}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t("file"), value: fileName },
          { term: t("hash"), value: fileHash && <code className="break-all">{fileHash}</code> },
        ]}
      />
    </div>
  );
}
