import type { AddingEvidence } from "@/components/evidence/form";
import { EvidencePanel } from "@/components/evidence/panel";
import { DraftPanel } from "@/components/responses/draft-panel";
import { ReformList } from "@/components/responses/reform-list";
import { ResponseWords } from "@/components/responses/response-words";
import { StepPanel, type StepActions } from "@/components/responses/step-panel";
import type { EvidenceRemoval } from "@/domain/evidence/schema";
import type { Unfinished } from "@/domain/evidence/uploads/schema";
import type { ReformUnlinking } from "@/domain/reforms/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import type { ResponseDraft } from "@/domain/responses/schema";
import type { ResponseActs } from "@/domain/responses/workflow/rules";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

export type ResponseActions = StepActions & {
  draftResponse: FormAction<ResponseDraft, { version: number }>;
  submitResponse: FormAction<ResponseDraft>;
  unlinkReform: FormAction<ReformUnlinking>;
  addEvidenceLink: AddingEvidence["addLink"];
  addUploadedEvidence: AddingEvidence["addUploaded"];
  startUpload: AddingEvidence["startUpload"];
  discardUpload: AddingEvidence["discardUpload"];
  removeEvidence: FormAction<EvidenceRemoval>;
};

type Props = {
  response: ResponseRecord;
  acts: ResponseActs;
  personId: string | null;
  today: Day;
  /** Whether this server has a virus scanner. */
  isScanning: boolean;
  /** One's own files that have not come whole. */
  unfinished: Unfinished[];
  actions: ResponseActions;
};

/** The response as this person may handle it: to write, or to read and move on. */
export function ResponseDesk({ response, acts, personId, today, isScanning, unfinished, actions }: Props) {
  const isWriting = personId !== null && acts.mayDraft;
  return (
    <>
      {isWriting ? (
        <DraftPanel response={response} personId={personId} today={today} save={actions.draftResponse} submit={actions.submitResponse} />
      ) : (
        <ResponseWords response={response} />
      )}
      <ReformList response={response} unlink={isWriting ? actions.unlinkReform : undefined} />
      <EvidencePanel
        response={response}
        today={today}
        isScanning={isScanning}
        writing={
          isWriting
            ? {
                unfinished,
                addLink: actions.addEvidenceLink,
                addUploaded: actions.addUploadedEvidence,
                startUpload: actions.startUpload,
                discardUpload: actions.discardUpload,
                remove: actions.removeEvidence,
              }
            : undefined
        }
      />
      {personId && <StepPanel response={response} acts={acts} personId={personId} actions={actions} />}
    </>
  );
}
