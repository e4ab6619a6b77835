import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { ContestedSection } from "@/components/claims/section";
import { Delegation, Meetings } from "@/components/reviews/meetings";
import { Questions } from "@/components/reviews/questions";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findDialogue } from "@/domain/reviews/questions/queries";
import { questionFiltersSchema } from "@/domain/reviews/questions/schema";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function DialoguePage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("dialogue")];
  const { page, ...filters } = questionFiltersSchema.parse(await searchParams);
  const found = await findDialogue(actor, id, { ...filters, page }, locale);
  if (!found) notFound();
  const mayRevise = can(actor, "dialogue.revise", found);
  const action = getPathname({ href: paths.dialogue(id), locale });
  const record = (href: string, words: string) => mayRevise && <LinkButton href={href}>{words}</LinkButton>;

  return (
    <>
      <title>{t("pageTitle", { name: found.title })}</title>
      <Breadcrumbs items={[{ href: paths.review(id), label: found.title }]} current={t("title")} />
      <PageHeader title={t("title")} eyebrow={found.title} lead={t("lead")} />
      <Section title={t("questions")} actions={record(paths.question(id, "new"), t("recordQuestion"))}>
        <Questions dialogue={found} filters={filters} action={action} mayRevise={mayRevise} />
      </Section>
      <Section title={t("meetings")} actions={record(paths.dialogueMeeting(id, "new"), t("recordMeeting"))}>
        <Meetings reviewId={id} meetings={found.meetings} mayRevise={mayRevise} />
      </Section>
      <Section title={t("delegation")} actions={record(paths.delegate(id, "new"), t("recordDelegate"))}>
        <Delegation reviewId={id} delegation={found.delegation} mayRevise={mayRevise} />
      </Section>
      <ContestedSection points={found.contested} mayRevise={can(actor, "claim.revise", found)} about={{ cycle: id }} />
    </>
  );
}
