import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Empty } from "@/components/ui/empty";
import type { ReportFileStep } from "@/domain/alternative-reports/files/schema";
import type { ReportRecord } from "@/domain/alternative-reports/drafting/queries";
import type { FormAction } from "@/lib/form-result";
import { formatBytes } from "@/lib/format";
import { paths } from "@/lib/paths";

/** The annexes, each with what was taken out of it before it was kept. */
export function Annexes({ files, remove }: { files: ReportRecord["files"]; remove?: FormAction<ReportFileStep> }) {
  const t = useTranslations("deskAnnexes");
  const finding = useTranslations("vocabulary.FileFinding");
  const locale = useLocale();
  if (files.length === 0) return <Empty title={t("none")} />;
  return (
    <ul className="list">
      {files.map(({ id, title, fileName, size, findings, version }) => (
        <li key={id} className="stack">
          <p>
            <a className="link font-semibold" href={paths.deskFile(id)} download>
              {title}
            </a>{" "}
            <span className="quiet">
              {fileName} · {formatBytes(size, locale)}
            </span>
          </p>
          <p className="quiet">
            {findings.length === 0 ? t("nothingTakenOut") : t("takenOut", { findings: findings.map((one) => finding(one)).join(", ") })}
          </p>
          {remove && (
            <ActionButton plain action={remove} input={{ id, version }} size="small" tone="quiet">
              {t("remove")} <span className="sr-only">{title}</span>
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
