import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { relateRecommendations, unrelateRecommendations } from "@/app/[locale]/recommendations/[id]/recurrence/actions";
import { requireActor } from "@/app/_request/session";
import { LikenessList } from "@/components/recommendations/likeness-list";
import { RelationList } from "@/components/recommendations/relation-list";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findRecurrence, listSuggestions } from "@/domain/recommendations/recurrence/queries";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("recurrence");
  return { title: t("title") };
}

export default async function RecurrencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("recurrence")];
  const recurrence = isId(id) ? await findRecurrence(actor, id, locale) : [];
  const self = recurrence.find(({ isSelf }) => isSelf);
  if (!self || !can(actor, "recommendation.relate", self)) notFound();
  const suggestions = await listSuggestions(actor, id, locale);

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: self.reference },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={self.reference} lead={t("lead")} />
      {self.text && <LongText text={self.text.text} lang={self.text.language} />}
      <Section title={t("suggested")}>
        <ClientMessages namespaces={["recurrence", "vocabulary"]}>
          <LikenessList suggestions={suggestions} reference={self.reference} action={relateRecommendations} />
        </ClientMessages>
      </Section>
      {recurrence.some(({ relation }) => relation) && (
        <Section title={t("decided")}>
          <RelationList recurrence={recurrence} action={unrelateRecommendations} />
        </Section>
      )}
    </>
  );
}
