import { useTranslations } from "next-intl";

import { GradeNote } from "@/components/assessments/grade-note";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CaseRecord } from "@/domain/cases/queries";
import { remedyStateTones } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What the Views ask for and what was done, how the Committee graded it, and what the working group decided. */
export function CaseFollowUp({ file: { remedies, grades, decisions } }: { file: CaseRecord }) {
  const t = useTranslations("cases");
  const kind = useTranslations("vocabulary.RemedyKind");
  const state = useTranslations("vocabulary.RemedyState");
  return (
    <>
      <Section title={t("remedies")} id="remedies">
        <Table
          caption={t("remedies")}
          captionHidden
          rows={remedies}
          rowKey={({ id }) => id}
          empty={<Empty title={t("noRemedies")} />}
          columns={[
            { key: "kind", header: t("kind"), rowHeader: true, cell: (row) => kind(row.kind) },
            { key: "text", header: t("asked"), width: "wide", cell: ({ text }) => text },
            { key: "state", header: t("state"), cell: (row) => <Tag tone={remedyStateTones[row.state]}>{state(row.state)}</Tag> },
            { key: "asOf", header: t("asOf"), cell: ({ asOf }) => asOf && <Day value={asOf} style="short" /> },
            { key: "done", header: t("done"), width: "wide", cell: ({ done }) => done },
          ]}
        />
      </Section>
      <Section title={t("grades")} id="grades">
        <Table
          caption={t("grades")}
          captionHidden
          rows={grades}
          rowKey={({ id }) => id}
          empty={<Empty title={t("noGrades")} />}
          columns={[
            { key: "grade", header: t("grade"), rowHeader: true, cell: ({ grade, meant }) => (meant ? <GradeNote {...meant} /> : grade) },
            { key: "on", header: t("gradedOn"), cell: ({ gradedOn }) => <Day value={gradedOn} style="short" /> },
            { key: "document", header: t("gradeDocument"), cell: ({ document }) => document },
            { key: "note", header: t("note"), width: "wide", cell: ({ note }) => note },
          ]}
        />
      </Section>
      {decisions.length > 0 && (
        <Section title={t("decisions")} id="decisions">
          <ul className="list">
            {decisions.map(({ id, number, text, meeting }) => (
              <li key={id} className="stack">
                <Link className="link" href={paths.decision(id)}>
                  {t("decisionOf", { number, meeting: meeting.number })}
                </Link>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
