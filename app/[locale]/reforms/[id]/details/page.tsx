import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { correctStage, reachStage, reviseReform } from "@/app/[locale]/reforms/actions";
import { requireActor } from "@/app/_request/session";
import { ReformPanel } from "@/components/reforms/reform-panel";
import { StagePanel } from "@/components/reforms/stage-panel";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findReform, findReformChoices } from "@/domain/reforms/queries";
import { formOfReform } from "@/domain/reforms/details/rules";
import { paths } from "@/lib/paths";

export default async function ReformDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reformForm")];
  const reform = await findReform(actor, id, locale);
  if (!reform || !can(actor, "reform.revise", reform)) notFound();
  const choices = await findReformChoices(actor, locale);
  if (!choices) notFound();

  return (
    <>
      <title>{t("reviseTitle", { title: reform.title.text })}</title>
      <Breadcrumbs
        items={[
          { href: paths.reforms(), label: t("register") },
          { href: paths.reform(id), label: reform.title.text },
        ]}
        current={t("revise")}
      />
      <PageHeader title={t("revise")} eyebrow={<span lang={reform.title.language}>{reform.title.text}</span>} />
      <StagePanel reform={reform} action={reachStage} correct={correctStage} />
      <Section title={t("details")}>
        <ReformPanel
          reform={formOfReform(reform)}
          choices={choices}
          rescueKey={`${actor.id}:${id}`}
          action={reviseReform}
          done={paths.reform("{id}")}
        />
      </Section>
    </>
  );
}
