import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepQuestion, removeQuestion } from "@/app/[locale]/reviews/[id]/dialogue/actions";
import { requireActor } from "@/app/_request/session";
import { QuestionForm } from "@/components/reviews/question-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findQuestionForm } from "@/domain/reviews/questions/desk/queries";
import { paths } from "@/lib/paths";

export default async function QuestionPage({ params }: { params: Promise<{ id: string; questionId: string }> }) {
  const { id, questionId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("questionForm")];
  const found = await findQuestionForm(actor, id, questionId, locale);
  if (!found || !can(actor, questionId === "new" ? "dialogue.record" : "dialogue.revise", found)) notFound();
  const { values, choices } = found;
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage
      title={title}
      eyebrow={found.title}
      trail={[
        { href: paths.review(id), label: found.title },
        { href: paths.dialogue(id), label: t("dialogue") },
      ]}
      words="questionForm"
    >
      <QuestionForm
        values={values}
        choices={choices}
        keep={keepQuestion}
        remove={removeQuestion}
        done={`${paths.dialogue(id)}#{id}`}
        removed={paths.dialogue(id)}
        rescueKey={`${actor.id}:question:${questionId}`}
      />
    </RecordPage>
  );
}
