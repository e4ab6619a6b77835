import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { AdminTabs } from "@/components/people/admin-tabs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { VocabularyTable } from "@/components/vocabularies/list";
import { can } from "@/domain/policy";
import { listVocabularies } from "@/domain/vocabularies/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("vocabulariesAdmin");
  return { title: t("title") };
}

export default async function VocabulariesPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  if (!can(actor, "vocabulary.add", { stateId: null })) notFound();
  const vocabularies = await listVocabularies(actor, locale);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newVocabulary()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <AdminTabs current="vocabularies" mayAdminister />
      <VocabularyTable vocabularies={vocabularies} />
    </>
  );
}
