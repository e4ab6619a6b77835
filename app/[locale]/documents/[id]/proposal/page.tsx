import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { discardDocument, lockDocument, reviseDetails, reviseProposal } from "@/app/[locale]/documents/actions";
import { requireActor } from "@/app/_request/session";
import { ProposalNotices } from "@/components/documents/proposal-notices";
import { ProposalWorkbench } from "@/components/documents/proposal-workbench";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findProposal } from "@/domain/documents/queries";
import { can } from "@/domain/policy";
import { redirect } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("proposal");
  return { title: t("title") };
}

export default async function ProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("proposal")];
  const document = await findProposal(actor, id, locale);
  if (document?.lockedAt) redirect({ href: paths.document(id), locale });
  if (!document?.proposal || !can(actor, "document.revise", document)) notFound();
  const { version, kind, language, titles, cycleId, sourceText, proposal } = document;
  const details = {
    ...{ id, version, kind, language, titles },
    originalLanguage: document.originalLanguage ?? ("" as const),
    symbol: document.symbolRaw ?? "",
    consideredOn: document.consideredOn ?? "",
    adoptedOn: document.adoptedOn ?? "",
    distributedOn: document.distributedOn ?? "",
  };
  const acts = { reviseProposal, reviseDetails, lock: lockDocument, discard: discardDocument };

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(cycleId), label: document.cycle },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={document.fileName ?? t("pasted")} lead={t("lead")} />
      <ProposalNotices document={document} />
      <ClientMessages namespaces={["proposal", "documentDetails", "import", "vocabulary"]}>
        <ProposalWorkbench details={details} cycleId={cycleId} sourceText={sourceText} proposal={proposal} {...acts} />
      </ClientMessages>
    </>
  );
}
