import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepDelegate, removeDelegate } from "@/app/[locale]/reviews/[id]/dialogue/actions";
import { requireActor } from "@/app/_request/session";
import { DelegateForm } from "@/components/reviews/delegate-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk, findDelegateForm } from "@/domain/reviews/desk/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; delegateId: string }> };

export default async function DelegatePage({ params }: Props) {
  const { id, delegateId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("delegateForm")];
  const desk = await findDesk(actor, id, locale, { bodies: true });
  if (!desk || !can(actor, delegateId === "new" ? "dialogue.record" : "dialogue.revise", desk)) notFound();
  const values = await findDelegateForm(actor, id, delegateId);
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
      words="delegateForm"
    >
      <DelegateForm
        values={values}
        bodies={desk.bodies}
        keep={keepDelegate}
        remove={removeDelegate}
        done={paths.dialogue(id)}
        rescueKey={`${actor.id}:delegateForm:${delegateId}`}
      />
    </RecordPage>
  );
}
