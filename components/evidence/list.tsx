import { useLocale, useTranslations } from "next-intl";

import { Attached } from "@/components/attachments/attached";
import { EvidenceFacts } from "@/components/evidence/facts";
import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { ShownEvidence, Superseding } from "@/domain/evidence/queries";
import { hasExpired } from "@/domain/evidence/rules";
import type { EvidenceRemoval } from "@/domain/evidence/schema";
import type { Day as ADay } from "@/lib/day";
import { dayAt } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = {
  evidence: ShownEvidence[];
  superseding: Superseding;
  today: ADay;
  /** Whether what was taken out of files is said. */
  isInside: boolean;
  /** Whether this server has a virus scanner. */
  isScanning: boolean;
  /** Only for those who write, as `remove`. */
  versions?: Record<string, number>;
  remove?: FormAction<EvidenceRemoval>;
};

/** What the response rests on. */
export function EvidenceList({ evidence, superseding, today, isInside, isScanning, versions = {}, remove }: Props) {
  const locale = useLocale();
  const t = useTranslations("evidence");
  const visibility = useTranslations("vocabulary.EvidenceVisibility");
  if (evidence.length === 0) return <Empty title={t("none")} />;
  return (
    <ul className="list">
      {evidence.map((piece) => {
        const later = superseding[piece.id];
        return (
          <li key={piece.id} className="stack">
            <div className="row">
              <Attached {...piece} address={paths.evidenceFile(piece.id)} hash={piece.fileHash} />
              {piece.visibility !== "PUBLIC" && <Tag tone="muted">{visibility(piece.visibility)}</Tag>}
              {hasExpired(piece, today) && <Tag tone="warning">{t("expired")}</Tag>}
            </div>
            <EvidenceFacts piece={piece} isInside={isInside} isScanning={isScanning} />
            {later && (
              <p>
                {t("supersededBy")} <Attached {...later} address={paths.evidenceFile(later.id)} />
              </p>
            )}
            {piece.earlier.length > 0 && (
              <Disclosure summary={t("earlier", { count: piece.earlier.length, shown: formatNumber(piece.earlier.length, locale) })}>
                <ul className="list">
                  {piece.earlier.map((version) => (
                    <li key={version.id}>
                      <Attached {...version} address={paths.evidenceFile(version.id)} />{" "}
                      <span className="quiet">
                        {t("addedOn")} <Day value={dayAt(version.addedAt)} />
                      </span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
            {remove && versions[piece.id] !== undefined && (
              <ActionButton action={remove} input={{ evidenceId: piece.id, version: versions[piece.id] ?? 0 }} size="small" tone="quiet">
                {t("remove")} <span className="sr-only">{piece.title}</span>
              </ActionButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
