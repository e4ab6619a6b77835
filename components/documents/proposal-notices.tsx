import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { DocumentProposal } from "@/domain/documents/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What the person should know before they begin: other documents of the same symbol, and what the importer could not settle. */
export function ProposalNotices({ document: { symbol, language, kind, sameSymbol, proposal } }: { document: DocumentProposal }) {
  const t = useTranslations("proposal");
  const warning = useTranslations("import.warning");
  const languageName = useTranslations("vocabulary.Language");
  const twin = sameSymbol.find((other) => other.language === language);
  const original = sameSymbol.find((other) => other.isLocked && other.language !== language);
  const href = (other: { id: string; isLocked: boolean }) => (other.isLocked ? paths.document(other.id) : paths.documentProposal(other.id));
  const warnings = proposal?.warnings ?? [];

  return (
    <div className="stack">
      {twin && !symbol && (
        <Notice tone="danger" title={t("twin")}>
          <Link href={href(twin)} className="link">
            {t("twinLink")}
          </Link>
        </Notice>
      )}
      {original && (
        <Notice title={t("translates", { language: languageName(original.language) })}>
          <p>{t("translatesAbout")}</p>
          <Link href={href(original)} className="link">
            {t("translatesLink")}
          </Link>
        </Notice>
      )}
      {kind === "WORKING_SUMMARY" && <Notice>{t("summary")}</Notice>}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t("warnings")}>
          <ul className="list-disc ps-5">
            {warnings.map(({ key, value }) => (
              <li key={`${key} ${value}`}>{warning(key, { value: value ?? "" })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
