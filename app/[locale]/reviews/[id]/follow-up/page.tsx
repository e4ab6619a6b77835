import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { openFollowUp } from "@/app/[locale]/follow-ups/actions";
import { requireActor } from "@/app/_request/session";
import { MarkedParagraphs } from "@/components/follow-ups/marked";
import { OpenFollowUpForm } from "@/components/follow-ups/open-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findOpeningForm } from "@/domain/follow-ups/forms/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("followUps");
  return { title: t("open") };
}

export default async function OpenFollowUpPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("followUps")];
  const wanted = await findOpeningForm(actor, id, locale);
  if (!wanted) notFound();

  return (
    <>
      <Breadcrumbs items={[{ href: paths.review(id), label: wanted.title }]} current={t("open")} />
      <PageHeader title={t("open")} eyebrow={wanted.committee} lead={wanted.title} />
      {wanted.procedures.length === 0 ? (
        <Empty title={t("noProcedure")}>{t("noProcedureHint")}</Empty>
      ) : (
        <>
          <MarkedParagraphs marked={wanted.marked} />
          <ClientMessages namespaces={["followUpForm"]}>
            <OpenFollowUpForm wanted={wanted} action={openFollowUp} />
          </ClientMessages>
        </>
      )}
    </>
  );
}
