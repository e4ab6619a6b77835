import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { appointMember, describeGroup, endSeat } from "@/app/[locale]/working-group/actions";
import { requireActor } from "@/app/_request/session";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { GroupPanel } from "@/components/working-group/group-panel";
import { can } from "@/domain/policy";
import { findGroup, findGroupKeeping } from "@/domain/working-group/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("workingGroup");
  return { title: t("revise") };
}

export default async function GroupDetailsPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("workingGroup")];
  const keeping = await findGroupKeeping(actor, locale);
  if (!keeping || !can(actor, "workingGroup.revise", keeping)) notFound();
  const group = await findGroup(actor, {}, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.workingGroup(), label: t("title") }]} current={t("revise")} />
      <PageHeader title={t("revise")} />
      <GroupPanel group={group} keeping={keeping} describe={describeGroup} appoint={appointMember} end={endSeat} />
    </>
  );
}
