import { useTranslations } from "next-intl";

import { GradeForm } from "@/components/cases/grade-form";
import { RemedyForm } from "@/components/cases/remedy-form";
import { ReplyForm } from "@/components/cases/reply-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { CaseScale } from "@/domain/cases/progress/queries";
import type { CaseGrade, CaseReply, Remedy } from "@/domain/cases/progress/schema";
import type { CaseRecord } from "@/domain/cases/queries";
import { remedyKinds, remedyStates } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Kept = { id: string };
type Props = {
  file: CaseRecord;
  /** By which the committee grades, its editions. */
  scales: CaseScale[];
  record: { remedy: FormAction<Remedy, Kept>; reply: FormAction<CaseReply, Kept>; grade: FormAction<CaseGrade, Kept> };
};

/** What the Views ask for, what became of it, the State's replies and the Committee's grades: one form each. */
export function ProgressPanel({ file: { id, remedies, replies, grades }, scales, record }: Props) {
  const t = useTranslations("cases");
  const kind = useTranslations("vocabulary.RemedyKind");
  const state = useTranslations("vocabulary.RemedyState");
  const choices = {
    kinds: remedyKinds.map((value) => ({ value, label: kind(value) })),
    states: remedyStates.map((value) => ({ value, label: state(value) })),
  };
  const blank: Remedy = { caseFileId: id, remedyId: "", version: 0, kind: "COMPENSATION", text: "", state: "OPEN", asOf: "", done: "" };
  return (
    <ClientMessages namespaces={["caseForm", "voices"]}>
      <Section title={t("remedies")} id="remedies">
        {remedies.map((remedy) => (
          <Disclosure key={remedy.id} summary={t("reviseRemedy", { kind: kind(remedy.kind), text: remedy.text })}>
            <RemedyForm
              remedy={{ ...blank, ...remedy, remedyId: remedy.id, asOf: remedy.asOf ?? "", done: remedy.done ?? "" }}
              choices={choices}
              action={record.remedy}
            />
          </Disclosure>
        ))}
        <Disclosure summary={t("addRemedy")}>
          <RemedyForm remedy={blank} choices={choices} action={record.remedy} />
        </Disclosure>
      </Section>
      <Section title={t("replies")} id="replies">
        {replies.length > 0 && (
          <ul className="plain">
            {replies.map((reply) => (
              <li key={reply.id}>
                <Day value={reply.sentOn} /> <span className="quiet">{reply.note}</span>
              </li>
            ))}
          </ul>
        )}
        <Disclosure summary={t("addReply")}>
          <ReplyForm caseFileId={id} action={record.reply} />
        </Disclosure>
      </Section>
      <Section title={t("grades")} id="grades">
        {grades.length > 0 && (
          <ul className="plain">
            {grades.map(({ id: key, grade, gradedOn, document }) => (
              <li key={key}>
                <strong>{grade}</strong> <Day value={gradedOn} /> <span className="quiet">{document}</span>
              </li>
            ))}
          </ul>
        )}
        <Disclosure summary={t("addGrade")}>
          <GradeForm caseFileId={id} scales={scales} action={record.grade} />
        </Disclosure>
      </Section>
    </ClientMessages>
  );
}
