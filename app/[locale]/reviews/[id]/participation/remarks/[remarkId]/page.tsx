import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepRemark, removeRemark } from "@/app/[locale]/reviews/[id]/participation/actions";
import { requireActor } from "@/app/_request/session";
import { RemarkForm } from "@/components/reviews/remark-form";
import { RecordPage } from "@/components/sources/record-page";
import { can } from "@/domain/policy";
import { findDesk, findRemarkForm } from "@/domain/reviews/desk/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; remarkId: string }> };

export default async function RemarkPage({ params }: Props) {
  const { id, remarkId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("remarkForm")];
  const desk = await findDesk(actor, id, locale, { reforms: true });
  if (!desk || !can(actor, remarkId === "new" ? "participation.record" : "participation.revise", desk)) notFound();
  const values = await findRemarkForm(actor, id, remarkId);
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
      words="remarkForm"
    >
      <RemarkForm
        values={values}
        reforms={desk.reforms}
        keep={keepRemark}
        remove={removeRemark}
        done={paths.participation(id)}
        rescueKey={`${actor.id}:remarkForm:${remarkId}`}
      />
    </RecordPage>
  );
}
