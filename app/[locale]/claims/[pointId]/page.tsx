import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepContestedPoint, removeContestedPoint } from "@/app/[locale]/claims/actions";
import { requireActor } from "@/app/_request/session";
import { ClaimList } from "@/components/claims/list";
import { ContestedPointForm } from "@/components/claims/point-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findContestedPoint, findNewPoint } from "@/domain/claims/queries";
import { placeOfPoint } from "@/domain/claims/rules";
import { newPointSchema } from "@/domain/claims/schema";
import { can } from "@/domain/policy";
import { coordinatedStates } from "@/domain/visibility";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ pointId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function ContestedPointPage({ params, searchParams }: Props) {
  const { pointId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("claimForm")];
  const found = pointId === "new" ? null : await findContestedPoint(actor, pointId, locale);
  const values =
    found?.form ??
    (pointId === "new" ? await findNewPoint(actor, newPointSchema.parse(await searchParams), coordinatedStates(actor)) : null);
  if (!values || !can(actor, found ? "claim.revise" : "claim.record", values)) notFound();
  const title = t(found ? "revisePoint" : "recordPoint");

  return (
    <>
      <title>{title}</title>
      <PageHeader title={title} eyebrow={found?.title} lead={t("lead")} />
      {found && (
        <Section title={t("claims")}>
          <ClaimList pointId={pointId} claims={found.claims} back={placeOfPoint(values)} />
        </Section>
      )}
      <Section title={t("point")}>
        <ClientMessages namespaces={["claimForm", "recordForm", "vocabulary"]}>
          <ContestedPointForm
            values={values}
            keep={keepContestedPoint}
            remove={removeContestedPoint}
            done={paths.contestedPoint("{id}")}
            removed={placeOfPoint(values)}
            rescueKey={`${actor.id}:point:${pointId}`}
          />
        </ClientMessages>
      </Section>
    </>
  );
}
