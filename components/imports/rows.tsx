import { useLocale, useTranslations } from "next-intl";

import { FieldName } from "@/components/imports/field-name";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { useRefusal } from "@/components/ui/use-refusal";
import type { ListedImportRow } from "@/domain/imports/queries";
import type { Difference } from "@/domain/imports/kinds/schema";
import { importOutcomeTones } from "@/domain/imports/rules";
import type { ImportKind } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { rows: ListedImportRow[]; isApplied: boolean; kind: ImportKind };

/** The rows of the file in their order: what becomes of each, why, and where it differs from the register. */
export function ImportRows({ rows, isApplied, kind }: Props) {
  const t = useTranslations("imports");
  const outcomeName = useTranslations("vocabulary.ImportOutcome");
  return (
    <Table
      caption={t("rows")}
      captionHidden
      rows={rows}
      rowKey={({ position }) => String(position)}
      empty={<Empty title={t("noRows")} />}
      columns={[
        { key: "row", header: t("row"), align: "end", width: "narrow", rowHeader: true, cell: ({ position }) => String(position) },
        {
          key: "outcome",
          header: t("outcome"),
          width: "narrow",
          cell: ({ outcome }) => outcome && <Tag tone={importOutcomeTones[outcome]}>{outcomeName(outcome)}</Tag>,
        },
        { key: "label", header: t("content"), width: "wide", cell: (row) => <Content row={row} isApplied={isApplied} kind={kind} /> },
      ]}
    />
  );
}

function Content({ row, isApplied, kind }: { row: ListedImportRow; isApplied: boolean; kind: ImportKind }) {
  const [locale, t, refusal] = [useLocale(), useTranslations("imports"), useRefusal()];
  const { label, text, reason, differences, recommendation, subjectId, outcome } = row;
  // A row of one's own table that is refused says in which field, and what stands there.
  const faulty = outcome === "REFUSED" && kind !== "UHRI" ? differences?.[0] : undefined;
  const isThere = recommendation !== null && subjectId !== null && (isApplied || outcome !== "CREATED");
  return (
    <>
      <p>{label || row.key}</p>
      {!row.isLanguageCertain && outcome !== "REFUSED" && <p className="quiet">{t("languageUncertain")}</p>}
      {reason && (
        <p className={outcome === "REFUSED" ? "field-error" : "quiet"}>
          {faulty && (
            <>
              <FieldName field={faulty.field} />:{" "}
            </>
          )}
          {refusal(reason)}
        </p>
      )}
      {faulty?.theirs && <p className="quiet">{faulty.theirs.slice(0, 200)}</p>}
      {isThere && <Link href={paths.recommendation(subjectId)}>{recommendation}</Link>}
      {!faulty && (text || (differences && differences.length > 0)) && (
        <Disclosure
          summary={
            differences && differences.length > 0
              ? t("differences", { count: differences.length, shown: formatNumber(differences.length, locale) })
              : t("whole")
          }
        >
          {differences && differences.length > 0 ? <Differences differences={differences} kind={kind} /> : <p>{text}</p>}
        </Disclosure>
      )}
    </>
  );
}

function Differences({ differences, kind }: { differences: Difference[]; kind: ImportKind }) {
  const t = useTranslations("imports");
  return (
    <dl className="facts facts-rows">
      {differences.map(({ field, theirs, ours }) => (
        <div key={field}>
          <dt>{kind === "UHRI" ? t(`fields.${field}` as "fields.text") : <FieldName field={field} />}</dt>
          <dd>
            <p>
              <span className="quiet">{t("theirs")}</span> <ins>{theirs || t("nothing")}</ins>
            </p>
            <p>
              <span className="quiet">{t("ours")}</span> <del>{ours ?? t("nothing")}</del>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
