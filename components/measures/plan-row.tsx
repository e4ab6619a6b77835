import { useTranslations } from "next-intl";

import { EditableCell } from "@/components/measures/plan-cell";
import type { Choice } from "@/components/ui/choices";
import type { PlanRow } from "@/domain/measures/plan/queries";
import type { CellRevision, PlanCell } from "@/domain/measures/plan/schema";
import { measureStates } from "@/domain/vocabulary";
import { formatDate, formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

type Props = { row: PlanRow; leading: Choice[]; language: Locale; save: FormAction<CellRevision, { was: string }> };

const precisions = { 4: "YEAR", 7: "MONTH", 10: "DAY" } as const;

/** A date known as far as its text goes, in the reader's words. */
export const dayText = (written: string, language: Locale): string => {
  const precision = precisions[written.length as keyof typeof precisions];
  return precision ? formatDate(written.padEnd(10, "-01"), language, { precision, style: "short" }) : "";
};

/** The cells of one measure: those that the reader may write in, and those that come from elsewhere. */
export function PlanCells({ row, leading, language, save }: Props) {
  const t = useTranslations("plan");
  const stateName = useTranslations("vocabulary.MeasureState");
  const { id, mayRevise, mayReport, written } = row;

  const cell = (name: PlanCell, value: string, shown: string, options?: Choice[]) => (
    <EditableCell
      key={name}
      measureId={id}
      cell={name}
      language={language}
      value={value}
      shown={shown}
      label={t("cell", { column: t(`columns.${name}`), code: row.code })}
      options={options}
      save={(name === "state" ? mayReport && row.state !== "DROPPED" : mayRevise) ? save : null}
    />
  );
  const words = (name: "title" | "completionForm" | "expectedResult" | "risk") => cell(name, written[name] ?? "", row[name]);

  return (
    <>
      {cell("code", row.code, row.code)}
      <td>
        <ul className="plain">
          {row.recommendations.map(({ id: of, source }) => (
            <li key={of}>
              <Link href={paths.recommendation(of)} className="link">
                {source}
              </Link>
            </li>
          ))}
        </ul>
      </td>
      <td>{[...row.themes, ...row.goals].map(({ name }) => name).join("; ")}</td>
      {words("title")}
      {words("completionForm")}
      {cell("leadBody", row.leadBody?.id ?? "", row.leadBody?.name ?? "", leading)}
      <td>{row.coExecutors.join("; ")}</td>
      {cell("startsOn", row.startsOn, dayText(row.startsOn, language))}
      {cell("endsOn", row.endsOn, dayText(row.endsOn, language))}
      {words("expectedResult")}
      <td>{row.indicators.map(({ name, target }) => [name, target].filter(Boolean).join(": ")).join("; ")}</td>
      {cell("amount", row.amount, row.amount && `${formatNumber(Number(row.amount), language)} ${row.currency}`)}
      {cell("budget", row.budget, row.budget)}
      {cell("planItem", row.planItem, row.planItem)}
      {words("risk")}
      {cell(
        "state",
        row.state,
        stateName(row.state),
        measureStates.filter((state) => state !== "DROPPED").map((value) => ({ value, label: stateName(value) })),
      )}
      <td>
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
      </td>
    </>
  );
}
