import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ScaleSheet } from "@/components/scales/sheet";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listScales } from "@/domain/assessments/scales/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("scales");
  return { title: t("title") };
}

export default onItsDay(async function ScalesPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("scales")];
  const scales = await listScales(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={can(actor, "scale.add") && <LinkButton href={paths.adminScales()}>{t("keep")}</LinkButton>}
      />
      {scales.map((scale) => (
        <ScaleSheet key={scale.id} scale={scale} />
      ))}
    </>
  );
});
