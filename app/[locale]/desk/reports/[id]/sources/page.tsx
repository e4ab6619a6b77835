import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addSource, removeSource, reviseSource } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { ReportFrame } from "@/components/alternative-reports/drafting/frame";
import { SourceDesk } from "@/components/alternative-reports/drafting/sources";
import { Section } from "@/components/ui/page-header";
import { findReport } from "@/domain/alternative-reports/drafting/queries";
import { findSources } from "@/domain/alternative-reports/sources/queries";

const actions = { add: addSource, revise: reviseSource, remove: removeSource };

export default async function SourcesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("deskSources")];
  const report = await findReport(actor, id, locale);
  const found = report && (await findSources(actor, id, locale));
  if (!report || !found) notFound();

  return (
    <ReportFrame report={report} current="sources">
      <Section title={t("heading")}>
        <p className="prose">{t("about")}</p>
        <SourceDesk reportId={id} found={found} actions={actions} />
      </Section>
    </ReportFrame>
  );
}
