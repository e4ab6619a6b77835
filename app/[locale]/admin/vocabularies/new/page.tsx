import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addVocabulary } from "@/app/[locale]/admin/vocabularies/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { AddVocabularyForm } from "@/components/vocabularies/add-vocabulary-form";
import { listPlaces } from "@/domain/people/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("vocabulariesAdmin.form");
  return { title: t("addVocabularyTitle") };
}

export default async function NewVocabularyPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  if (!can(actor, "vocabulary.add", { stateId: null })) notFound();
  const { states } = await listPlaces(actor, locale);

  return (
    <>
      <Breadcrumbs items={[{ href: paths.vocabularies(), label: t("title") }]} current={t("form.addVocabularyTitle")} />
      <PageHeader title={t("form.addVocabularyTitle")} />
      <ClientMessages namespaces={["vocabulariesAdmin", "vocabulary"]}>
        <AddVocabularyForm states={states} ownId={actor.id} action={addVocabulary} />
      </ClientMessages>
    </>
  );
}
