import { useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Signing } from "@/domain/audit/verification/watching/queries";
import { paths } from "@/lib/paths";

/** Every signed head of the chain, the newest first. */
export function Checkpoints({ checkpoints }: { checkpoints: Signing["checkpoints"] }) {
  const t = useTranslations("verification.list");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={checkpoints}
      rowKey={({ seq }) => String(seq)}
      empty={<Empty title={t("none")} />}
      columns={[
        { key: "seq", header: t("seq"), rowHeader: true, align: "end", width: "narrow", cell: ({ seq }) => String(seq) },
        {
          key: "at",
          header: t("at"),
          cell: ({ signedAt, isLate }) => (
            <>
              <Moment value={signedAt} />
              {isLate && (
                <p>
                  <Tag tone="warning">{t("late")}</Tag> <span className="quiet">{t("lateText")}</span>
                </p>
              )}
            </>
          ),
        },
        { key: "hash", header: t("hash"), cell: ({ hash }) => <code className="break-all">{hash}</code> },
        { key: "signature", header: t("signature"), cell: ({ signature }) => <code className="break-all">{signature}</code> },
        { key: "key", header: t("key"), cell: ({ publicKey }) => <code className="break-all">{publicKey}</code> },
        {
          key: "file",
          header: t("file"),
          cell: ({ seq }) => (
            <a href={paths.checkpointFile({ seq: String(seq) })} download aria-label={t("download", { number: String(seq) })}>
              {t("get")}
            </a>
          ),
        },
      ]}
    />
  );
}
