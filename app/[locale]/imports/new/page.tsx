import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { TemplateLinks } from "@/components/imports/template-links";
import { UploadForm } from "@/components/imports/upload-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { importKindOf } from "@/domain/imports/mapping/rules";
import { listImportStates } from "@/domain/imports/queries";
import { can } from "@/domain/policy";
import { tableKinds } from "@/domain/datasets/table/schema";
import { importKinds } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("imports");
  return { title: t("new") };
}

export default async function NewImportPage() {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("imports")];
  const kindName = await getTranslations("tableKinds");
  const states = await listImportStates(actor, locale, importKinds);
  const [first] = states;
  if (!first) notFound();
  const kinds = tableKinds.filter((kind) => can(actor, "import.begin", { stateId: first.id, kind: importKindOf[kind] }));

  return (
    <>
      <Breadcrumbs items={[{ href: paths.imports(), label: t("title") }]} current={t("new")} />
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["imports"]}>
        <UploadForm states={states} kinds={kinds.map((kind) => ({ value: importKindOf[kind], label: kindName(kind) }))} />
      </ClientMessages>
      <TemplateLinks kinds={kinds} />
    </>
  );
}
