import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { BodyTable } from "@/components/bodies/list";
import { PageHeader } from "@/components/ui/page-header";
import { listBodies } from "@/domain/bodies/queries";

export async function generateMetadata() {
  const t = await getTranslations("bodies");
  return { title: t("title") };
}

export default onItsDay(async function BodiesPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("bodies")];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <BodyTable rows={await listBodies(actor, locale)} />
    </>
  );
});
