import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { TreatyList } from "@/components/treaties/list";
import { StateChoice } from "@/components/treaties/state-choice";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { listTreaties } from "@/domain/treaties/queries";
import { treatyPlaceSchema } from "@/domain/treaties/schema";

export async function generateMetadata() {
  const t = await getTranslations("treaties");
  return { title: t("title") };
}

export default onItsDay(async function TreatiesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("treaties")];
  const { states, stateId, treaties } = await listTreaties(actor, treatyPlaceSchema.parse(await searchParams).state, locale);
  const mayRevise = stateId !== null && can(actor, "treatyAction.record", { stateId });

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={states.find(({ value }) => value === stateId)?.label} />
      {states.length > 1 && stateId && <StateChoice states={states} chosen={stateId} />}
      {treaties.length === 0 ? <Empty title={t("empty")} /> : <TreatyList treaties={treaties} mayRevise={mayRevise} />}
    </>
  );
});
