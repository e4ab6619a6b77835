import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import type { PublicEdition } from "@/domain/alternative-reports/editions/queries";
import { formatBytes } from "@/lib/format";
import { paths } from "@/lib/paths";

/** The annexes of an edition, each as it was submitted. */
export function EditionAnnexes({ files }: Pick<PublicEdition, "files">) {
  const t = useTranslations("edition");
  const locale = useLocale();
  if (files.length === 0) return <p className="quiet">{t("noAnnexes")}</p>;
  return (
    <ul className="list">
      {files.map(({ id, title, fileName, size }) => (
        <li key={id}>
          <a className="link" href={paths.annexFile(id)} download>
            {title || fileName}
          </a>{" "}
          <span className="quiet">{`${fileName}, ${formatBytes(size, locale)}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** The whole edition as a file, and how anybody can see that nothing in it was changed. */
export function EditionVerification({ id, contentHash }: Pick<PublicEdition, "id" | "contentHash">) {
  const t = useTranslations("edition");
  return (
    <div className="stack">
      <div className="row">
        {(["docx", "pdf", "json"] as const).map((format) => (
          <LinkButton key={format} href={paths.editionFile(id, format)} download>
            {t(`formats.${format}`)}
          </LinkButton>
        ))}
      </div>
      <h3>{t("verify")}</h3>
      <p className="prose">{t("verifyHow")}</p>
      <p className="break-all">
        <code>{contentHash}</code>
      </p>
    </div>
  );
}
