import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { addIssue, discardReport, moveIssue, removeIssue, resolveComment, restoreIssue, writeComment } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { ReportChecks } from "@/components/alternative-reports/drafting/checks";
import { Comments } from "@/components/alternative-reports/drafting/comments";
import { ReportFrame } from "@/components/alternative-reports/drafting/frame";
import { SectionList } from "@/components/alternative-reports/drafting/section-list";
import { ActionButton } from "@/components/ui/action-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import { findWriting } from "@/domain/alternative-reports/drafting/queries";
import { paths } from "@/lib/paths";

const sections = { add: addIssue, move: moveIssue, remove: removeIssue, restore: restoreIssue };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("deskReport")];
  const found = await findWriting(actor, id, locale);
  if (!found) notFound();
  const { report, people, comments } = found;

  return (
    <ReportFrame report={report} current="writing">
      <Section title={t("sections")} id="sections">
        <SectionList report={report} people={people} actions={sections} />
      </Section>
      <Section title={t("checks")} id="checks">
        <ReportChecks reportId={id} problems={report.problems} sections={report.sections} />
      </Section>
      <Section title={t("comments")} id="comments">
        <Comments
          comments={comments}
          about={{ reportId: id, sectionId: "" }}
          mayComment={report.mayComment}
          write={writeComment}
          resolve={resolveComment}
        />
      </Section>
      {report.mayDiscard && (
        <Disclosure summary={t("discard")}>
          <p className="prose">{t("discardAbout")}</p>
          <ActionButton action={discardReport} input={{ id, version: report.version }} done={paths.desk()} tone="danger">
            {t("discard")}
          </ActionButton>
        </Disclosure>
      )}
    </ReportFrame>
  );
}
