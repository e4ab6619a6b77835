import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { FollowUpTabs } from "@/components/follow-ups/tabs";
import { ProcedureSheet } from "@/components/procedures/sheet";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listProcedures } from "@/domain/follow-ups/procedures/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("procedures");
  return { title: t("title") };
}

export default async function ProceduresPage() {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("procedures")];
  const procedures = await listProcedures(actor, locale);
  const mayKeep = can(actor, "procedure.add");

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={mayKeep && <LinkButton href={paths.newProcedure()}>{t("add")}</LinkButton>}
      />
      <FollowUpTabs current="procedures" />
      {procedures.map((procedure) => (
        <ProcedureSheet key={procedure.id} procedure={procedure} mayKeep={mayKeep} />
      ))}
    </>
  );
}
