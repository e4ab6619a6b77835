import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addScale } from "@/app/[locale]/admin/scales/actions";
import { requireActor } from "@/app/_request/session";
import { AddScaleForm } from "@/components/scales/add-scale-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findScale, listScaleMechanisms } from "@/domain/assessments/scales/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("scalesAdmin.form");
  return { title: t("addTitle") };
}

export default async function NewScalePage({ searchParams }: Props) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  if (!can(actor, "scale.add")) notFound();
  const { of } = await searchParams;
  const earlier = typeof of === "string" ? await findScale(actor, of, locale) : null;
  const title = earlier ? t("form.editionTitle", { name: earlier.shown.name }) : t("form.addTitle");

  return (
    <>
      <Breadcrumbs items={[{ href: paths.adminScales(), label: t("title") }]} current={title} />
      <PageHeader title={title} lead={earlier ? t("form.editionAbout") : undefined} />
      <ClientMessages namespaces={["scalesAdmin", "vocabulariesAdmin", "vocabulary"]}>
        <AddScaleForm
          earlier={earlier}
          mechanisms={earlier ? [] : await listScaleMechanisms(actor, locale)}
          ownId={actor.id}
          action={addScale}
        />
      </ClientMessages>
    </>
  );
}
