import { useLocale, useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OwnEdition } from "@/domain/alternative-reports/submission/queries";
import { formatDateTime, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Where an edition stands, for its authors. */
export function EditionState({ edition }: { edition: Pick<OwnEdition, "isOpen" | "opensAt" | "withdrawnAt" | "refusedAt"> }) {
  const t = useTranslations("submission.states");
  const locale = useLocale();
  const { isOpen, opensAt, withdrawnAt, refusedAt } = edition;
  if (withdrawnAt) return <Tag tone="muted">{t("withdrawn")}</Tag>;
  if (refusedAt) return <Tag tone="danger">{t("refused")}</Tag>;
  if (isOpen) return <Tag tone="success">{t("open")}</Tag>;
  return opensAt ? <Tag tone="progress">{t("waiting", { when: formatDateTime(opensAt, locale) })}</Tag> : <Tag>{t("closed")}</Tag>;
}

/** What was submitted of a report, the latest first. */
export function OwnEditions({ editions }: { editions: OwnEdition[] }) {
  const t = useTranslations("submission");
  const visibility = useTranslations("vocabulary.ReportVisibility");
  const locale = useLocale();
  return (
    <Table
      caption={t("earlier")}
      captionHidden
      rows={editions}
      rowKey={({ id }) => id}
      empty={<p className="quiet">{t("noneYet")}</p>}
      columns={[
        {
          key: "edition",
          header: t("earlier"),
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link href={paths.deskEdition(id)} className="link">
              {t("edition", { number: formatNumber(number, locale) })}
            </Link>
          ),
        },
        { key: "who", header: t("who"), cell: (edition) => visibility(edition.visibility) },
        { key: "state", header: t("state"), cell: (edition) => <EditionState edition={edition} /> },
        { key: "submitted", header: t("submittedAt"), cell: ({ submittedAt }) => <Moment value={submittedAt} /> },
      ]}
    />
  );
}
