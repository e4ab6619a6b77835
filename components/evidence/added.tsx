import { useTranslations } from "next-intl";

import type { Choice } from "@/components/ui/choices";
import { Notice } from "@/components/ui/notice";

export type AddedFile = { isFile: boolean; findings: string[] };

type Props = { added: AddedFile; findings: Choice[]; isScanning: boolean };

/** What was taken out of the file just added. */
export function Added({ added: { isFile, findings: found }, findings, isScanning }: Props) {
  const t = useTranslations("evidenceForm");
  return (
    <Notice tone="success" title={t("added")} announce>
      {isFile && found.length === 0 && <p>{t("nothingTakenOut")}</p>}
      {isFile && found.length > 0 && (
        <>
          <p>{t("takenOut")}</p>
          <ul>
            {findings
              .filter(({ value }) => found.includes(value))
              .map(({ value, label }) => (
                <li key={value}>{label}</li>
              ))}
          </ul>
        </>
      )}
      {isFile && !isScanning && <p>{t("notScanned")}</p>}
    </Notice>
  );
}
