import { useLocale, useTranslations } from "next-intl";

import { PlannedIndicators } from "@/components/indicators/planned";
import { StateTag } from "@/components/measures/state-tag";
import { StageTag } from "@/components/reforms/stage-tag";
import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Plans } from "@/domain/measures/rules";
import { formatAmount, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What is planned for a recommendation, by what it will be seen, and which reforms the secretariat counts for it. */
export function RecordPlans({ plans: { measures, indicators, answers } }: { plans: Plans }) {
  const t = useTranslations("plans");
  if (measures.length + indicators.length + answers.length === 0) return null;
  return (
    <Section title={t("title")}>
      <div className="stack">
        {measures.length > 0 && <Measures measures={measures} />}
        {indicators.length > 0 && <PlannedIndicators indicators={indicators} />}
        {answers.length > 0 && <Answers answers={answers} />}
      </div>
    </Section>
  );
}

function Measures({ measures }: Pick<Plans, "measures">) {
  const t = useTranslations("plans");
  const kind = useTranslations("vocabulary.MeasureKind");
  const locale = useLocale();
  return (
    <Table
      caption={t("measures")}
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        { key: "code", header: t("code"), cell: ({ code }) => code },
        {
          key: "title",
          header: t("measure"),
          rowHeader: true,
          width: "wide",
          cell: (measure) => (
            <>
              <Link href={paths.measure(measure.id)} className="link">
                {measure.title}
              </Link>{" "}
              {measure.kind && <span className="quiet">{kind(measure.kind)}</span>}{" "}
              {!measure.publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
              {measure.expectedResult && <p className="quiet">{t("expects", { result: measure.expectedResult })}</p>}
            </>
          ),
        },
        {
          key: "lead",
          header: t("lead"),
          cell: ({ leadBody }) =>
            leadBody && (
              <Link href={paths.body(leadBody.id)} className="link">
                {leadBody.name}
              </Link>
            ),
        },
        {
          key: "ends",
          header: t("ends"),
          cell: ({ endsOn, endsPrecision }) => endsOn && <Day value={endsOn} precision={endsPrecision ?? "DAY"} style="short" />,
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ state, milestones, milestonesDone }) => (
            <span className="row">
              <StateTag state={state} />
              {milestones > 0 && t("milestones", { done: formatNumber(milestonesDone, locale), all: formatNumber(milestones, locale) })}
            </span>
          ),
        },
        { key: "form", header: t("form"), cell: ({ completionForm }) => completionForm },
        {
          key: "budget",
          header: t("budget"),
          cell: ({ budget, amount, currency }) =>
            [budget, amount !== null && t("money", { amount: formatAmount(amount, locale), currency })].filter(Boolean).join(" · "),
        },
      ]}
    />
  );
}

function Answers({ answers }: Pick<Plans, "answers">) {
  const t = useTranslations("plans");
  const kind = useTranslations("vocabulary.ReformKind");
  const contribution = useTranslations("vocabulary.Contribution");
  return (
    <Table
      caption={t("answers")}
      rows={answers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "reform",
          header: t("reform"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, title, number }) => (
            <Link href={paths.reform(id)} className="link">
              {[title, number].filter(Boolean).join(", ")}
            </Link>
          ),
        },
        { key: "kind", header: t("kind"), cell: (row) => kind(row.kind) },
        { key: "stage", header: t("stage"), cell: ({ stage }) => <StageTag stage={stage} /> },
        { key: "contribution", header: t("contribution"), cell: (row) => contribution(row.contribution) },
      ]}
    />
  );
}
