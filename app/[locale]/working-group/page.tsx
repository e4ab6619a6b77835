import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Composition, CompositionDay } from "@/components/working-group/composition";
import { GroupTabs } from "@/components/working-group/group-tabs";
import { LegalBasis } from "@/components/working-group/legal-basis";
import { can } from "@/domain/policy";
import { coordinatedStates } from "@/domain/visibility";
import { findGroup } from "@/domain/working-group/queries";
import { compositionViewSchema } from "@/domain/working-group/schema";
import { formatDate } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("workingGroup");
  return { title: t("title") };
}

export default async function WorkingGroupPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const group = await findGroup(actor, compositionViewSchema.parse(await searchParams), locale);
  const [stateId] = coordinatedStates(actor);
  const mayRevise = stateId !== undefined && can(actor, "workingGroup.revise", { stateId });

  return (
    <>
      <PageHeader
        title={group?.name ?? t("title")}
        {...(group && { eyebrow: group.stateName })}
        actions={mayRevise && <LinkButton href={paths.workingGroupDetails()}>{t(group ? "revise" : "describe")}</LinkButton>}
      />
      <GroupTabs current="group" />
      {group ? (
        <>
          <Section title={t("basis")}>
            <LegalBasis group={group} />
          </Section>
          <Section title={t("composition")} id="composition">
            <CompositionDay action={getPathname({ href: paths.workingGroup(), locale })} on={group.on} />
            <Composition seats={group.sitting} caption={t("compositionOnDay", { date: formatDate(group.on, locale) })} />
          </Section>
        </>
      ) : (
        <Empty title={t("noGroup")} />
      )}
    </>
  );
}
