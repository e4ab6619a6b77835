import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { classifyRecommendation } from "@/app/[locale]/recommendations/[id]/themes/actions";
import { requireActor } from "@/app/_request/session";
import { ClassificationForm } from "@/components/assignments/classification-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("classification");
  return { title: t("title") };
}

export default async function ThemesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("classification")];
  const recommendation = await findClassifiable(actor, id, locale);
  if (!recommendation || !can(actor, "recommendation.classify", recommendation)) notFound();
  const { reference, text } = recommendation;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: reference },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={reference} />
      {text && <LongText text={text.text} lang={text.language} />}
      <ClientMessages namespaces={["classification"]}>
        <ClassificationForm recommendation={recommendation} action={classifyRecommendation} />
      </ClientMessages>
    </>
  );
}
