import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addTerm } from "@/app/[locale]/admin/vocabularies/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { AddTermForm } from "@/components/vocabularies/add-term-form";
import { findVocabulary } from "@/domain/vocabularies/queries";
import { listParents } from "@/domain/vocabularies/terms/queries";
import { paths } from "@/lib/paths";

export default async function NewTermPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  const vocabulary = await findVocabulary(actor, id, locale);
  if (!vocabulary) notFound();
  const { parents, nextPosition } = await listParents(actor, id, locale);

  return (
    <>
      <title>{t("form.addTermTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.vocabularies(), label: t("title") },
          { href: paths.vocabulary(id), label: vocabulary.name },
        ]}
        current={t("form.addTermTitle")}
      />
      <PageHeader title={t("form.addTermTitle")} lead={vocabulary.name} />
      <ClientMessages namespaces={["vocabulariesAdmin", "vocabulary"]}>
        <AddTermForm vocabularyId={id} parents={parents} position={nextPosition} ownId={actor.id} action={addTerm} />
      </ClientMessages>
    </>
  );
}
