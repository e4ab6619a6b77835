"use client";

import { useTranslations } from "next-intl";

import { DateInput, Labelled } from "@/components/ui/input";
import type { ImportProposal } from "@/domain/documents/import/schema";
import type { ProposalEdit } from "@/domain/documents/schema";

/** The dates that the document itself names; the program computes none. */
export function FollowUpDates({
  followUp: { dueOn, nextReportOn },
  onEdit,
}: {
  followUp: ImportProposal["followUp"];
  onEdit: (edit: ProposalEdit) => void;
}) {
  const t = useTranslations("proposal.dates");
  const set = (dates: { dueOn?: string; nextReportOn?: string }) =>
    onEdit({ kind: "followUpDates", dueOn: (dates.dueOn ?? dueOn) || null, nextReportOn: (dates.nextReportOn ?? nextReportOn) || null });
  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
      <Labelled label={t("dueOn")} hint={t("dueOnHint")}>
        {(control) => <DateInput {...control} value={dueOn ?? ""} onChange={(event) => set({ dueOn: event.target.value })} />}
      </Labelled>
      <Labelled label={t("nextReportOn")} hint={t("nextReportOnHint")}>
        {(control) => <DateInput {...control} value={nextReportOn ?? ""} onChange={(event) => set({ nextReportOn: event.target.value })} />}
      </Labelled>
    </div>
  );
}
