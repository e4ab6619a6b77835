import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { keepTreatyAction, removeTreatyAction } from "@/app/[locale]/treaties/actions";
import { requireActor } from "@/app/_request/session";
import { RecordPage } from "@/components/sources/record-page";
import { TreatyActionForm } from "@/components/treaties/action-form";
import { can } from "@/domain/policy";
import { findTreatyActionForm } from "@/domain/treaties/queries";
import { treatyPlaceSchema } from "@/domain/treaties/schema";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ actionId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function TreatyActionPage({ params, searchParams }: Props) {
  const { actionId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("treatyActionForm")];
  const found = await findTreatyActionForm(actor, actionId, treatyPlaceSchema.parse(await searchParams).treaty, locale);
  if (!found || !can(actor, actionId === "new" ? "treatyAction.record" : "treatyAction.revise", found)) notFound();
  const title = t(found.values.id ? "reviseTitle" : "recordTitle");

  return (
    <RecordPage title={title} trail={[{ href: paths.treaties(), label: t("treaties") }]} words="treatyActionForm">
      <TreatyActionForm
        {...found}
        keep={keepTreatyAction}
        remove={removeTreatyAction}
        done={paths.treaties({ state: found.stateId })}
        rescueKey={`${actor.id}:treaty-action:${actionId}`}
      />
    </RecordPage>
  );
}
