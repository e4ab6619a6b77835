import { useLocale, useTranslations } from "next-intl";

import type { Submission } from "@/domain/alternative-reports/submission/queries";
import { formatBytes } from "@/lib/format";

/** Each annex as it will be seen, and what was taken out of it that tells of its authors. */
export function CleanedAnnexes({ files }: { files: Submission["files"] }) {
  const [t, edition, finding] = [useTranslations("submission"), useTranslations("edition"), useTranslations("vocabulary.FileFinding")];
  const locale = useLocale();
  if (files.length === 0) return <p className="quiet">{edition("noAnnexes")}</p>;
  return (
    <ul className="list">
      {files.map(({ id, title, fileName, size, findings }) => (
        <li key={id} className="stack">
          <p>
            <strong>{title || fileName}</strong> <span className="quiet">{`${fileName}, ${formatBytes(size, locale)}`}</span>
          </p>
          <p className="quiet">{findings.length > 0 ? findings.map((one) => finding(one)).join("; ") : t("nothingFound")}</p>
        </li>
      ))}
    </ul>
  );
}
