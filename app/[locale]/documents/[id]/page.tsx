import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { DocumentHead } from "@/components/documents/document-head";
import { DocumentText } from "@/components/documents/document-text";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findDocument } from "@/domain/documents/queries";
import { paths } from "@/lib/paths";

export default onItsDay(async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("document")];
  const document = await findDocument(actor, id, locale);
  if (!document) notFound();
  const title = document.title || document.symbol || t("untitled");

  return (
    <>
      <title>{t("pageTitle", { title })}</title>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(document.cycleId), label: document.cycle },
        ]}
        current={document.symbol ?? title}
      />
      <PageHeader
        title={title}
        eyebrow={document.symbol}
        actions={<LinkButton href={paths.recommendations({ document: id })}>{t("recommendations")}</LinkButton>}
      />
      <DocumentHead document={document} />
      <Section title={t("text")}>
        <div className="stack">
          <DocumentText document={document} />
        </div>
      </Section>
    </>
  );
});
