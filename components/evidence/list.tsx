import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { EvidenceRemoval } from "@/domain/evidence/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import { formatBytes } from "@/lib/format";
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
            <Source piece={piece} />
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

function Source({ piece: { id, title, url, fileName, size, fileHash } }: { piece: Piece }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  if (url) {
    return (
      <a href={url} rel="external nofollow noreferrer">
        {title}
      </a>
    );
  }
  return (
    <span>
      <a href={paths.evidenceFile(id)} download={fileName ?? true}>
        {title}
      </a>{" "}
      <span className="quiet">{t("file", { name: fileName ?? "", size: formatBytes(size ?? 0, locale) })}</span>
      {fileHash && <span className="quiet block break-all">{t("hash", { hash: fileHash })}</span>}
    </span>
  );
}
