import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { EditableCell, type Named } from "@/components/measures/plan-cell";
import { Tag } from "@/components/ui/tag";
import { indicatorLine } from "@/domain/measures/plan/indicators/rules";
import type { PlanRow } from "@/domain/measures/plan/queries";
import type { PlanCell, wordCells } from "@/domain/measures/plan/schema";
import { measureStates } from "@/domain/vocabulary";
import { formatAmount, formatDate, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

type Props = {
  row: PlanRow;
  leading: Named[];
  language: Locale;
  /** Whether the sheet is one to write in, so that keys lead through all its cells. */
  isGrid: boolean;
  hasOfficers: boolean;
};

/** What paper has no room for; the plan in Word has all of it. */
export const screenColumns: readonly string[] = ["text", "related", "officer", "evidence"];

const precisions = { 4: "YEAR", 7: "MONTH", 10: "DAY" } as const;

/** A date known as far as its text goes, in the reader's words. */
export const dayText = (written: string, language: Locale): string => {
  const precision = precisions[written.length as keyof typeof precisions];
  return precision ? formatDate(written.padEnd(10, "-01"), language, { precision, style: "short" }) : "";
};

/** The cells of one measure: those that the reader may write in, and those that come from elsewhere. */
export function PlanCells({ row, leading, language, isGrid, hasOfficers }: Props) {
  const t = useTranslations("plan");
  const words = useTranslations();
  const stateName = useTranslations("vocabulary.MeasureState");
  const { id, mayRevise, mayReport, written } = row;

  const reading = (name: string, content: ReactNode) => (
    <td
      key={name}
      className={screenColumns.includes(name) ? "no-print" : undefined}
      {...(isGrid && { tabIndex: -1, "data-cell": `${id} ${name}`, "aria-readonly": true })}
    >
      {content}
    </td>
  );
  const cell = (name: PlanCell, value: string, shown: string, options?: Named[], mark?: ReactNode) =>
    (name === "state" ? mayReport && row.state !== "DROPPED" : mayRevise) ? (
      <EditableCell
        key={name}
        measureId={id}
        cell={name}
        language={language}
        value={value}
        shown={shown}
        label={t("cell", { column: t(`columns.${name}`), code: row.code })}
        options={options}
        mark={mark}
      />
    ) : (
      reading(
        name,
        <>
          <span className="whitespace-pre-line">{shown}</span>
          {mark}
        </>,
      )
    );
  const cellOfWords = (name: (typeof wordCells)[number]) => cell(name, written[name] ?? "", row[name]);

  return (
    <>
      {cell("code", row.code, row.code, undefined, !row.publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>)}
      {reading("recommendations", <Records all={row.recommendations} />)}
      {reading("text", <Texts all={row.recommendations} />)}
      {reading("themes", <p className="sheet-text">{row.themes.map(({ name }) => name).join("; ")}</p>)}
      {reading("related", <Records all={row.related} />)}
      {reading("goals", row.goals.map(({ id: goal }) => goal).join(", "))}
      {cellOfWords("title")}
      {cellOfWords("completionForm")}
      {cell("leadBody", row.leadBody?.id ?? "", row.leadBody?.name ?? "", leading)}
      {hasOfficers && reading("officer", row.officer)}
      {reading("coExecutors", row.coExecutors.join("; "))}
      {cell("startsOn", row.startsOn, dayText(row.startsOn, language))}
      {cell("endsOn", row.endsOn, dayText(row.endsOn, language))}
      {cellOfWords("expectedResult")}
      {reading(
        "indicators",
        <ul className="plain">
          {row.indicators.map((one) => (
            <li key={one.id}>{indicatorLine(one, language, words)}</li>
          ))}
        </ul>,
      )}
      {cell("amount", row.amount, row.amount && `${formatAmount(Number(row.amount), language)} ${row.currency}`)}
      {cellOfWords("budget")}
      {cellOfWords("planItem")}
      {cellOfWords("risk")}
      {cell(
        "state",
        row.state,
        stateName(row.state),
        measureStates.filter((state) => state !== "DROPPED").map((value) => ({ value, label: stateName(value) })),
      )}
      {reading(
        "note",
        <>
          <Link href={paths.measure(id)} className="link">
            {row.milestones.length > 0
              ? t("milestones", {
                  done: formatNumber(row.milestones.filter(({ state }) => state === "DONE").length, language),
                  all: formatNumber(row.milestones.filter(({ state }) => state !== "DROPPED").length, language),
                })
              : t("open")}
          </Link>
          {(row.droppedReason ?? row.note) && <p className="quiet">{row.droppedReason ?? row.note}</p>}
          {row.updatedOn && <p className="quiet">{dayText(row.updatedOn, language)}</p>}
        </>,
      )}
      {reading("evidence", <Evidence all={row.evidence} language={language} />)}
    </>
  );
}

function Records({ all }: { all: { id: string; source: string }[] }) {
  return (
    <ul className="plain">
      {all.map(({ id, source }) => (
        <li key={id}>
          <Link href={paths.recommendation(id)} className="link">
            {source}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What was recommended, in as few lines as a sheet has room for; the whole stands on the page of the recommendation. */
function Texts({ all }: { all: PlanRow["recommendations"] }) {
  return all.map(
    ({ id, text }) =>
      text && (
        <p key={id} className="sheet-text" lang={text.language}>
          {text.text}
        </p>
      ),
  );
}

function Evidence({ all, language }: { all: PlanRow["evidence"]; language: Locale }) {
  return (
    <ul className="plain">
      {all.map(({ id, title, datedOn, url }) => (
        <li key={id}>
          <a
            className="link"
            href={url ?? paths.evidenceFile(id)}
            rel={url ? "external nofollow" : undefined}
            download={url ? undefined : true}
          >
            {title}
          </a>{" "}
          <span className="quiet">{dayText(datedOn, language)}</span>
        </li>
      ))}
    </ul>
  );
}
