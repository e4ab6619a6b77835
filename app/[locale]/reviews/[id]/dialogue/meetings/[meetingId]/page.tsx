import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepMeeting, removeMeeting } from "@/app/[locale]/reviews/[id]/dialogue/actions";
import { requireActor } from "@/app/_request/session";
import { MeetingForm } from "@/components/reviews/meeting-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk, findMeetingForm } from "@/domain/reviews/desk/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; meetingId: string }> };

export default async function DialogueMeetingPage({ params }: Props) {
  const { id, meetingId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("meetingForm")];
  const desk = await findDesk(actor, id, locale, { documents: true });
  if (!desk || !can(actor, meetingId === "new" ? "dialogue.record" : "dialogue.revise", desk)) notFound();
  const values = await findMeetingForm(actor, id, meetingId);
  if (!values) notFound();
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage
      title={title}
      eyebrow={desk.title}
      trail={[
        { href: paths.review(id), label: desk.title },
        { href: paths.dialogue(id), label: t("dialogue") },
      ]}
      words="meetingForm"
    >
      <MeetingForm
        values={values}
        documents={desk.documents}
        keep={keepMeeting}
        remove={removeMeeting}
        done={paths.dialogue(id)}
        rescueKey={`${actor.id}:meetingForm:${meetingId}`}
      />
    </RecordPage>
  );
}
