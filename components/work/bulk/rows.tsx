import { useLocale, useTranslations } from "next-intl";

import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { BulkRow } from "@/domain/recommendations/bulk/queries";
import { formatDate } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What would become of each row, or why nothing would. */
export function BulkRows({ rows, changed }: { rows: BulkRow[]; changed: ReadonlySet<string> }) {
  const t = useTranslations("bulk");
  return (
    <Table
      caption={t("rows")}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "what",
          header: t("recommendation"),
          rowHeader: true,
          width: "wide",
          cell: ({ recommendationId, reference, number, heading }) => (
            <>
              <Link href={paths.recommendation(recommendationId)} className="link font-semibold">
                {[number ? t("paragraph", { number }) : reference, heading].filter(Boolean).join(" · ")}
              </Link>
              {number && <p className="quiet">{reference}</p>}
            </>
          ),
        },
        { key: "body", header: t("body"), cell: ({ bodies }) => <Bodies bodies={bodies} /> },
        {
          key: "outcome",
          header: t("outcome"),
          width: "wide",
          cell: (row) => (
            <div className="stack">
              {changed.has(row.key) && <Tag tone="warning">{t("changed")}</Tag>}
              <Outcome outcome={row.outcome} />
            </div>
          ),
        },
      ]}
    />
  );
}

function Bodies({ bodies }: Pick<BulkRow, "bodies">) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  if (bodies.length === 0) return <span className="quiet">{t("noBody")}</span>;
  return (
    <ul className="plain">
      {bodies.map(({ name, dueOn }) => (
        <li key={name}>
          {name}
          {dueOn && <span className="quiet"> ({t("dueNow", { date: formatDate(dueOn, locale, { style: "short" }) })})</span>}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ outcome }: { outcome: BulkRow["outcome"] }) {
  const t = useTranslations("bulk");
  const words = useTranslations("assignment.preview");
  const roleName = useTranslations("vocabulary.AssignmentRole");
  const locale = useLocale();
  if (outcome.kind === "remind") return t(`remind.${outcome.office}`);
  // What has not been said yet is asked for above, and is no fault of the row.
  if (outcome.kind === "refused" && (outcome.why === "dateMissing" || outcome.why === "leadMissing"))
    return <span className="quiet">{t(`refusals.${outcome.why}`)}</span>;
  if (outcome.kind === "refused")
    return (
      <p>
        <Tag tone="danger">{t("refused")}</Tag> {t(`refusals.${outcome.why}`)}
      </p>
    );
  return (
    <ul className="plain">
      {outcome.changes.map(({ bodyId, kind, body, role, dueOn }) => (
        <li key={bodyId}>{words(kind, { body, role: roleName(role), date: dueOn ? formatDate(dueOn, locale) : words("noDate") })}</li>
      ))}
    </ul>
  );
}
