import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepClaim, removeClaim } from "@/app/[locale]/claims/actions";
import { requireActor } from "@/app/_request/session";
import { ClaimForm } from "@/components/claims/claim-form";
import { RecordPage } from "@/components/sources/record-page";
import { findClaimForm, findContestedPoint } from "@/domain/claims/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function ClaimPage({ params }: { params: Promise<{ pointId: string; claimId: string }> }) {
  const { pointId, claimId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("claimForm")];
  const point = await findContestedPoint(actor, pointId, locale);
  if (!point || !can(actor, claimId === "new" ? "claim.record" : "claim.revise", point)) notFound();
  const values = await findClaimForm(actor, pointId, claimId);
  if (!values) notFound();
  const title = t(values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage title={title} eyebrow={point.title} trail={[{ href: paths.contestedPoint(pointId), label: point.title }]} words="claimForm">
      <ClaimForm
        values={values}
        keep={keepClaim}
        remove={removeClaim}
        done={paths.contestedPoint(pointId)}
        rescueKey={`${actor.id}:claim:${pointId}:${claimId}`}
      />
    </RecordPage>
  );
}
