import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import {
  openDiscussion,
  reopenDiscussion,
  resolveDiscussion,
  reviseComment,
  writeComment,
} from "@/app/[locale]/recommendations/[id]/discussion/actions";
import { requireActor } from "@/app/_request/session";
import { DiscussionForm } from "@/components/discussions/discussion-form";
import { DiscussionList } from "@/components/discussions/list";
import { DiscussionTabs } from "@/components/discussions/tabs";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findDiscussions } from "@/domain/discussions/queries";
import { discussionViewSchema } from "@/domain/discussions/schema";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function DiscussionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("discussions")];
  const view = discussionViewSchema.parse(await searchParams);
  const found = isId(id) ? await findDiscussions(actor, id, view, locale) : null;
  if (!found) notFound();
  const { recommendation, body, bodies, mayOpen, mentionable, discussions, next } = found;
  const acts = { writeComment, reviseComment, resolveDiscussion, reopenDiscussion };

  return (
    <ClientMessages namespaces={["discussions"]}>
      <title>{t("pageTitle", { reference: recommendation.reference })}</title>
      <Breadcrumbs items={[{ href: paths.recommendation(id), label: recommendation.reference }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("about", { body: body.name })} />
      <DiscussionTabs id={id} body={body} bodies={bodies} show={view.show} />
      <DiscussionList key={body.id} discussions={discussions} mentionable={mentionable} show={view.show} acts={acts} />
      <Pagination next={next && paths.discussion(id, { body: body.id, show: view.show, after: next })} previous={null} />
      <Section title={t("open")}>
        {mayOpen ? (
          <DiscussionForm key={body.id} recommendationId={id} bodyId={body.id} mentionable={mentionable} action={openDiscussion} />
        ) : (
          <p className="quiet">{t("ended")}</p>
        )}
      </Section>
    </ClientMessages>
  );
}
