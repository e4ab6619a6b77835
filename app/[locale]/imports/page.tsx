import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { ImportList } from "@/components/imports/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listImports, listImportStates } from "@/domain/imports/queries";
import { importKinds } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportsPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("imports")];
  if ((await listImportStates(actor, locale, importKinds)).length === 0) notFound();

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newImport()} tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <ImportList imports={await listImports(actor)} />
    </>
  );
}
