import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { settleGrade } from "@/app/[locale]/follow-ups/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { FollowUpTimeline } from "@/components/follow-ups/entries";
import { FollowUpFacts, NextSteps } from "@/components/follow-ups/head";
import { FollowUpItems } from "@/components/follow-ups/items";
import { FollowUpOffice } from "@/components/follow-ups/office";
import { StandingTag } from "@/components/follow-ups/tags";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listUnplaced } from "@/domain/follow-ups/forms/queries";
import { findFollowUp } from "@/domain/follow-ups/queries";
import { can } from "@/domain/policy";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export default onItsDay(async function FollowUpPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("followUps")];
  const round = await findFollowUp(actor, id, locale);
  if (!round) notFound();
  const mayAdvance = can(actor, "followUp.advance", round);
  const title = t("roundOf", { number: formatNumber(round.number, locale), name: round.cycle.title });
  const unplaced = actor && mayAdvance ? await listUnplaced(actor, round.cycle.id, locale) : null;

  return (
    <>
      <title>{title}</title>
      <Breadcrumbs items={[{ href: paths.followUps(), label: t("title") }]} current={round.cycle.title} />
      <PageHeader
        title={title}
        eyebrow={round.cycle.committee}
        tags={<StandingTag standing={round.standing} isOverdue={round.terms.some(({ isOverdue }) => isOverdue)} />}
        actions={
          round.items.length > 0 && (
            <LinkButton href={paths.followUpReply(id)} download>
              {t("replyDraft")}
            </LinkButton>
          )
        }
      />
      <FollowUpFacts round={round} />
      <Section title={t("nextSteps")}>
        <NextSteps round={round} mayAdvance={mayAdvance} />
      </Section>
      {mayAdvance && <FollowUpOffice round={round} unplaced={unplaced} settle={settleGrade} />}
      <Section title={t("selected")}>
        <FollowUpItems items={round.items} />
      </Section>
      <Section title={t("timeline")}>
        <FollowUpTimeline round={round} />
      </Section>
    </>
  );
});
