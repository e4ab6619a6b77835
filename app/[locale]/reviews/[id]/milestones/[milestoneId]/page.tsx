import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepMilestone, removeMilestone } from "@/app/[locale]/reviews/[id]/milestones/actions";
import { requireActor } from "@/app/_request/session";
import { MilestoneForm } from "@/components/reviews/milestone-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk } from "@/domain/reviews/desk/queries";
import { findMilestoneForm } from "@/domain/reviews/milestones/queries";
import { newMilestoneSchema } from "@/domain/reviews/milestones/schema";
import { formatDate } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; milestoneId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function MilestonePage({ params, searchParams }: Props) {
  const { id, milestoneId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("milestoneForm")];
  const kind = await getTranslations("vocabulary.MilestoneKind");
  const desk = await findDesk(actor, id, locale, { documents: true });
  if (!desk || !can(actor, milestoneId === "new" ? "milestone.record" : "milestone.revise", desk)) notFound();
  const found = await findMilestoneForm(actor, id, milestoneId, newMilestoneSchema.parse(await searchParams).kind);
  if (!found) notFound();
  const { values, meetingId } = found;
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage title={title} eyebrow={desk.title} trail={[{ href: paths.review(id), label: desk.title }]} words="milestoneForm">
      {meetingId && (
        <p className="mb-8">
          {t("ofMeeting", { name: kind(values.kind), date: formatDate(values.doneOn, locale) })}{" "}
          <Link href={paths.dialogueMeeting(id, meetingId)} className="link">
            {t("toMeeting")}
          </Link>
        </p>
      )}
      <MilestoneForm
        values={values}
        documents={desk.documents}
        isMeeting={meetingId !== null}
        isUpr={desk.isUpr}
        keep={keepMilestone}
        {...(!meetingId && { remove: removeMilestone })}
        done={paths.review(id)}
        rescueKey={`${actor.id}:milestoneForm:${milestoneId}`}
      />
    </RecordPage>
  );
}
