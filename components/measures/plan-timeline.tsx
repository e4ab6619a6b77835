import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/components/measures/plan-row";
import { StateTag } from "@/components/measures/state-tag";
import { Empty } from "@/components/ui/empty";
import type { PlanRow } from "@/domain/measures/plan/queries";
import type { PlanGroup } from "@/domain/measures/plan/rules";
import type { Chart, Span } from "@/domain/measures/timeline/rules";
import { measureStateTones } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { chart: Chart; groups: PlanGroup<PlanRow>[] };

/** Measures in time: a chart that is its own table, so that it prints, and reads on a phone and aloud. */
export function PlanTimeline({ chart: { years, today, spans, undated }, groups }: Props) {
  const t = useTranslations("plan.timeline");
  const plan = useTranslations("plan");
  const spanOf = new Map(spans.map((span) => [span.row.id, span]));
  const drawn = groups
    .map((group) => ({ ...group, spans: group.rows.flatMap(({ id }) => spanOf.get(id) ?? []) }))
    .filter((group) => group.spans.length > 0);
  if (drawn.length === 0) return <Empty title={t("empty")} />;
  return (
    <div className="stack">
      <table className="ledger chart gantt">
        <caption className="sr-only">{t("label")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("measure")}</th>
            <th scope="col" className="bar">
              <span className="sr-only">{t("label")}</span>
              <Years years={years} />
            </th>
            <th scope="col">{t("milestones")}</th>
          </tr>
        </thead>
        {drawn.map(({ key, name, spans: of }) => (
          <tbody key={key}>
            <tr className="sheet-group">
              <th scope="rowgroup" colSpan={3}>
                {name || plan("groupless")}
              </th>
            </tr>
            {of.map((span) => (
              <Row key={span.row.id} span={span} years={years} today={today} />
            ))}
          </tbody>
        ))}
      </table>
      {undated.length > 0 && <p className="quiet">{t("undated", { codes: undated.map(({ code }) => code).join(", ") })}</p>}
    </div>
  );
}

/** As many years as there is room for stand over their lines. */
function Years({ years }: Pick<Chart, "years">) {
  const step = Math.ceil(years.length / 8);
  return (
    <svg aria-hidden="true">
      {years
        .filter((_, place) => place % step === 0)
        .map(({ year, at }) => (
          <text key={year} x={`${at}%`} y="75%" dx="2">
            {year}
          </text>
        ))}
    </svg>
  );
}

function Row({ span: { row, from, to, marks }, years, today }: { span: Span } & Pick<Chart, "years" | "today">) {
  const t = useTranslations("plan.timeline");
  const locale = useLocale();
  const term = [row.startsOn, row.endsOn]
    .filter((written) => written !== "")
    .map((written) => dayText(written, locale))
    .join(" – ");
  return (
    <tr className={`tone-${measureStateTones[row.state]}`}>
      <th scope="row">
        <Link href={paths.measure(row.id)} className="link">
          {row.code} · {row.title}
        </Link>
        <p className="quiet">{term}</p>
        <StateTag state={row.state} />
      </th>
      <td className="bar">
        <svg
          role="img"
          aria-label={t("bar", {
            title: row.title,
            from: dayText(row.startsOn || row.endsOn, locale),
            to: dayText(row.endsOn || row.startsOn, locale),
          })}
        >
          {years.map(({ year, at }) => (
            <line key={year} className="gantt-year" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
          ))}
          <rect className="bar-fill" x={`${from}%`} width={`${Math.max(0.5, to - from)}%`} y="30%" height="40%" />
          {marks.map(({ id, at, isDone }) => (
            <circle key={id} className={isDone ? "gantt-done" : "gantt-due"} cx={`${at}%`} cy="50%" r="5" />
          ))}
          {today !== null && <line className="gantt-today" x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" />}
        </svg>
      </td>
      <td>
        <ul className="plain">
          {row.milestones.map(({ id, title, dueOn, duePrecision, doneOn, state }) => (
            <li key={id}>
              {title}{" "}
              <span className="quiet">
                {dayText(doneOn ?? dueOn?.slice(0, duePrecision === "YEAR" ? 4 : duePrecision === "MONTH" ? 7 : 10) ?? "", locale)}
              </span>{" "}
              {state !== "PLANNED" && <StateTag state={state} />}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
