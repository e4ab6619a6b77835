import { useTranslations } from "next-intl";

import { Attached } from "@/components/attachments/attached";
import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { EvidenceRemoval } from "@/domain/evidence/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Piece = ResponseRecord["evidence"][number];

/** What the response rests on. `remove` and the versions it needs are only for those who write. */
export function EvidenceList({
  evidence,
  versions = {},
  remove,
}: {
  evidence: Piece[];
  versions?: Record<string, number>;
  remove?: FormAction<EvidenceRemoval>;
}) {
  const t = useTranslations("evidence");
  const kind = useTranslations("vocabulary.EvidenceKind");
  const visibility = useTranslations("vocabulary.EvidenceVisibility");
  if (evidence.length === 0) return <Empty title={t("none")} />;
  return (
    <ul className="list">
      {evidence.map((piece) => (
        <li key={piece.id} className="stack">
          <div className="row">
            <Attached {...piece} address={paths.evidenceFile(piece.id)} hash={piece.fileHash} />
            {piece.visibility === "INTERNAL" && <Tag tone="muted">{visibility("INTERNAL")}</Tag>}
          </div>
          <p className="quiet">
            {kind(piece.kind)}, <Day value={piece.datedOn} />
          </p>
          {remove && versions[piece.id] !== undefined && (
            <ActionButton action={remove} input={{ evidenceId: piece.id, version: versions[piece.id] ?? 0 }} size="small" tone="quiet">
              {t("remove")} <span className="sr-only">{piece.title}</span>
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
