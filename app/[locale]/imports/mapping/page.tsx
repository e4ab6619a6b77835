import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { checkTable } from "@/app/[locale]/imports/mapping/actions";
import { requireActor } from "@/app/_request/session";
import { MappingForm } from "@/components/imports/mapping-form";
import { MappingRefused } from "@/components/imports/mapping-refused";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findTableToMap } from "@/domain/imports/mapping/queries";
import { mappingRequestSchema } from "@/domain/imports/mapping/schema";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("importMapping");
  return { title: t("title") };
}

export default async function MappingPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, request] = [await requireActor(), mappingRequestSchema.parse(await searchParams)];
  const [found, t, kind] = [
    await findTableToMap(actor, request),
    await getTranslations("importMapping"),
    await getTranslations("tableKinds"),
  ];
  if (!found) notFound();
  const { words, table, refusal, ...file } = found;

  return (
    <>
      <Breadcrumbs items={[{ href: paths.imports(), label: t("imports") }]} current={t("title")} />
      <PageHeader title={t("title")} eyebrow={kind(file.kind)} lead={t("lead", { file: file.fileName })} />
      {table ? (
        <ClientMessages namespaces={["importMapping", "tableFields"]}>
          <MappingForm key={table.headerRow} file={file} table={table} words={words} action={checkTable} />
        </ClientMessages>
      ) : (
        <MappingRefused refusal={refusal} />
      )}
    </>
  );
}
