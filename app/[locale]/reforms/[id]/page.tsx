import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { answerBy, answerNoMore, archiveReform, assessPractice, removeVersion, restoreReform } from "@/app/[locale]/reforms/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ArchivePanel } from "@/components/closing/archive-panel";
import { AnswerPanel } from "@/components/reforms/answer-panel";
import { ReformAnswers } from "@/components/reforms/answers";
import { ReformFacts } from "@/components/reforms/facts";
import { PracticePanel } from "@/components/reforms/practice-panel";
import { ReformPractice } from "@/components/reforms/practice";
import { ReformStages } from "@/components/reforms/stages";
import { ReformTags } from "@/components/reforms/tags";
import { ReformVersions } from "@/components/reforms/versions";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findReform } from "@/domain/reforms/queries";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export default onItsDay(async function ReformPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reform")];
  const reform = await findReform(actor, id, locale);
  if (!reform) notFound();
  const { title } = reform;
  const [mayAnswer, mayRevise] = [can(actor, "reform.answer", reform), can(actor, "reform.revise", reform)];

  return (
    <>
      <title>{t("pageTitle", { title: title.text })}</title>
      <Breadcrumbs items={[{ href: paths.reforms(), label: t("register") }]} current={<span lang={title.language}>{title.text}</span>} />
      <PageHeader
        title={<span lang={title.language}>{title.text}</span>}
        tags={<ReformTags reform={reform} />}
        actions={mayRevise && <LinkButton href={paths.reformDetails(id)}>{t("revise")}</LinkButton>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ReformFacts reform={reform} />
        <ReformStages reform={reform} />
      </div>
      <ReformVersions reform={reform} remove={mayRevise ? removeVersion : null} />
      <Section title={t("practice")}>
        <ReformPractice practices={reform.practices} />
        {can(actor, "reform.assess", reform) && <PracticePanel reformId={id} today={today()} action={assessPractice} />}
      </Section>
      <Section title={t("answers")}>
        <ReformAnswers answers={reform.answers} remove={mayAnswer ? { reformId: id, action: answerNoMore } : null} />
        {mayAnswer && <AnswerPanel reformId={id} action={answerBy} />}
      </Section>
      <ArchivePanel
        entries={reform.archive}
        act={can(actor, "reform.archive", reform) ? "archive" : can(actor, "reform.restore", reform) ? "restore" : null}
        step={{ id, version: reform.version }}
        action={reform.archivedAt ? restoreReform : archiveReform}
      />
    </>
  );
});
