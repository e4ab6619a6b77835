import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepParticipation, removeParticipation } from "@/app/[locale]/reviews/[id]/participation/actions";
import { requireActor } from "@/app/_request/session";
import { ParticipationForm } from "@/components/reviews/participation-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk, findParticipationForm } from "@/domain/reviews/desk/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; participationId: string }> };

export default async function ParticipationRecordPage({ params }: Props) {
  const { id, participationId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("participationForm")];
  const desk = await findDesk(actor, id, locale);
  if (!desk || !can(actor, participationId === "new" ? "participation.record" : "participation.revise", desk)) notFound();
  const values = await findParticipationForm(actor, id, participationId);
  if (!values) notFound();
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage
      title={title}
      eyebrow={desk.title}
      trail={[
        { href: paths.review(id), label: desk.title },
        { href: paths.participation(id), label: t("participation") },
      ]}
      words="participationForm"
    >
      <ParticipationForm
        values={values}
        keep={keepParticipation}
        remove={removeParticipation}
        done={paths.participation(id)}
        rescueKey={`${actor.id}:participationForm:${participationId}`}
      />
    </RecordPage>
  );
}
