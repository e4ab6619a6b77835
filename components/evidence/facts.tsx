import { useLocale, useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import type { ShownEvidence } from "@/domain/evidence/queries";
import { formatDate } from "@/lib/format";

type Props = {
  piece: ShownEvidence;
  /** Whether it is said what became of a file before it was kept. */
  isInside: boolean;
  isScanning: boolean;
};

/** What is said of a piece of evidence besides its name. */
export function EvidenceFacts({ piece, isInside, isScanning }: Props) {
  const t = useTranslations("evidence");
  const kind = useTranslations("vocabulary.EvidenceKind");
  const language = useTranslations("vocabulary.Language");
  const finding = useTranslations("vocabulary.FileFinding");
  const locale = useLocale();
  const { periodFrom, periodTo, origin, expiresOn, description, findings, fileName } = piece;
  const facts = [
    periodFrom && periodTo && t("period", { from: formatDate(periodFrom, locale), to: formatDate(periodTo, locale) }),
    periodFrom && !periodTo && t("periodFrom", { from: formatDate(periodFrom, locale) }),
    periodTo && !periodFrom && t("periodTo", { to: formatDate(periodTo, locale) }),
    origin && t("origin", { origin }),
    piece.language && t("language", { language: language(piece.language) }),
    expiresOn && t("expiresOn", { date: formatDate(expiresOn, locale) }),
  ].filter(Boolean);
  const checks = [
    findings.length === 0 ? t("nothingTakenOut") : t("takenOut", { findings: findings.map((one) => finding(one)).join(", ") }),
    !isScanning && t("notScanned"),
  ].filter(Boolean);
  return (
    <div>
      <p className="quiet">
        {kind(piece.kind)}, <Day value={piece.datedOn} />
        {facts.map((fact) => ` · ${fact}`)}
      </p>
      {description && <p className="whitespace-pre-line">{description}</p>}
      {isInside && fileName && <p className="quiet">{checks.join(" ")}</p>}
    </div>
  );
}
