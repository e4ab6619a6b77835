import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { removeReportFile } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { AnnexForm } from "@/components/alternative-reports/drafting/annex-form";
import { Annexes } from "@/components/alternative-reports/drafting/annexes";
import { ReportFrame } from "@/components/alternative-reports/drafting/frame";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import { findReport } from "@/domain/alternative-reports/drafting/queries";

export default async function AnnexesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("deskAnnexes")];
  const report = await findReport(actor, id, locale);
  if (!report) notFound();

  return (
    <ReportFrame report={report} current="annexes">
      <Section title={t("heading")} id="answer">
        <p className="prose">{t("about")}</p>
        <Annexes files={report.files} remove={report.mayWrite ? removeReportFile : undefined} />
      </Section>
      {report.mayWrite && (
        <Section title={t("addTitle")}>
          <ClientMessages namespaces={["deskAnnexes"]}>
            <AnnexForm reportId={id} />
          </ClientMessages>
        </Section>
      )}
    </ReportFrame>
  );
}
