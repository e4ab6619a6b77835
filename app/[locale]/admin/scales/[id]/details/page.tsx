import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { reviseScale } from "@/app/[locale]/admin/scales/actions";
import { requireActor } from "@/app/_request/session";
import { ReviseScaleForm } from "@/components/scales/revise-scale-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findScale } from "@/domain/assessments/scales/queries";
import { paths } from "@/lib/paths";

export default async function ScaleDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("scalesAdmin")];
  const scale = await findScale(actor, id, locale);
  if (!scale) notFound();

  return (
    <>
      <title>{t("form.reviseTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.adminScales(), label: t("title") },
          { href: paths.adminScale(id), label: scale.shown.name },
        ]}
        current={t("form.reviseTitle")}
      />
      <PageHeader title={t("form.reviseTitle")} eyebrow={`${scale.code} · ${scale.edition}`} lead={scale.shown.name} />
      <ClientMessages namespaces={["scalesAdmin", "vocabulariesAdmin", "vocabulary"]}>
        <ReviseScaleForm scale={scale} ownId={actor.id} action={reviseScale} />
      </ClientMessages>
    </>
  );
}
