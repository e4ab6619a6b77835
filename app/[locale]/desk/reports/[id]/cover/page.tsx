import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";

import { reviseCover } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { CoverForm } from "@/components/alternative-reports/drafting/cover-form";
import { ReportFrame } from "@/components/alternative-reports/drafting/frame";
import { ClientMessages } from "@/components/ui/client-messages";
import { findReport } from "@/domain/alternative-reports/drafting/queries";

export default async function CoverPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale] = [await requireActor(), await getLocale()];
  const report = await findReport(actor, id, locale);
  if (!report?.mayWrite) notFound();
  const { version, title, session, articles, language, translationLanguage, authorship, pseudonym, deadlineOn } = report;
  const cover = {
    id,
    version,
    title,
    session: session ?? "",
    articles: articles.join(", "),
    language,
    translationLanguage: translationLanguage ?? ("" as const),
    authorship,
    pseudonym: pseudonym ?? "",
    deadlineOn: deadlineOn ?? "",
  };

  return (
    <ReportFrame report={report} current="cover">
      <ClientMessages namespaces={["deskCover", "vocabulary"]}>
        <CoverForm key={version} cover={cover} action={reviseCover} />
      </ClientMessages>
    </ReportFrame>
  );
}
