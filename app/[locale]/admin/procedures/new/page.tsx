import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addProcedure } from "@/app/[locale]/admin/procedures/actions";
import { requireActor } from "@/app/_request/session";
import { AddProcedureForm } from "@/components/procedures/procedure-form";
import { RecordPage } from "@/components/sources/record-page";
import { listScaleMechanisms } from "@/domain/assessments/scales/queries";
import { findProcedure } from "@/domain/follow-ups/procedures/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function NewProcedurePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("procedures")];
  if (!can(actor, "procedure.add")) notFound();
  const { of } = await searchParams;
  const earlier = typeof of === "string" ? await findProcedure(actor, of, locale) : null;
  const title = earlier ? t("form.editionTitle", { name: earlier.name }) : t("form.addTitle");

  return (
    <RecordPage
      title={title}
      lead={earlier ? t("form.editionAbout") : undefined}
      trail={[{ href: paths.followUpProcedures(), label: t("title") }]}
      words="procedures"
    >
      <AddProcedureForm earlier={earlier} mechanisms={earlier ? [] : await listScaleMechanisms(actor, locale)} action={addProcedure} />
    </RecordPage>
  );
}
