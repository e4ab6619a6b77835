import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepReply, removeReply } from "@/app/[locale]/reviews/[id]/dialogue/actions";
import { requireActor } from "@/app/_request/session";
import { ReplyForm } from "@/components/reviews/reply-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk, findReplyForm } from "@/domain/reviews/desk/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; questionId: string; replyId: string }> };

export default async function ReplyPage({ params }: Props) {
  const { id, questionId, replyId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("replyForm")];
  const desk = await findDesk(actor, id, locale, { bodies: true, delegation: true });
  if (!desk || !can(actor, replyId === "new" ? "dialogue.record" : "dialogue.revise", desk)) notFound();
  const found = await findReplyForm(actor, id, questionId, replyId, locale);
  if (!found) notFound();
  const title = t(found.values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage
      title={title}
      eyebrow={desk.title}
      lead={found.question}
      trail={[
        { href: paths.review(id), label: desk.title },
        { href: paths.dialogue(id), label: t("dialogue") },
      ]}
      words="replyForm"
    >
      <ReplyForm
        values={found.values}
        delegation={desk.delegation}
        bodies={desk.bodies}
        keep={keepReply}
        remove={removeReply}
        done={`${paths.dialogue(id)}#${questionId}`}
        rescueKey={`${actor.id}:reply:${questionId}:${replyId}`}
      />
    </RecordPage>
  );
}
