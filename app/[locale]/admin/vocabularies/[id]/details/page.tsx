import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseVocabulary } from "@/app/[locale]/admin/vocabularies/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ReviseVocabularyForm } from "@/components/vocabularies/revise-vocabulary-form";
import { findVocabulary } from "@/domain/vocabularies/queries";
import { paths } from "@/lib/paths";

export default async function VocabularyDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  const vocabulary = await findVocabulary(actor, id, locale);
  if (!vocabulary) notFound();

  return (
    <>
      <title>{t("form.reviseVocabularyTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.vocabularies(), label: t("title") },
          { href: paths.vocabulary(id), label: vocabulary.name },
        ]}
        current={t("form.reviseVocabularyTitle")}
      />
      <PageHeader title={t("form.reviseVocabularyTitle")} eyebrow={vocabulary.code} lead={vocabulary.name} />
      <ClientMessages namespaces={["vocabulariesAdmin", "vocabulary"]}>
        <ReviseVocabularyForm vocabulary={vocabulary} ownId={actor.id} action={reviseVocabulary} />
      </ClientMessages>
    </>
  );
}
