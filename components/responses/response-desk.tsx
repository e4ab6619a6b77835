import { EvidencePanel } from "@/components/evidence/panel";
import { DraftPanel } from "@/components/responses/draft-panel";
import { ReformList } from "@/components/responses/reform-list";
import { ResponseWords } from "@/components/responses/response-words";
import { StepPanel, type StepActions } from "@/components/responses/step-panel";
import type { EvidenceLink, EvidenceRemoval } from "@/domain/evidence/schema";
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
  addEvidenceLink: FormAction<EvidenceLink, { id: string }>;
  removeEvidence: FormAction<EvidenceRemoval>;
};

type Props = { response: ResponseRecord; acts: ResponseActs; personId: string | null; today: Day; actions: ResponseActions };

/** The response as this person may handle it: to write, or to read and move on. */
export function ResponseDesk({ response, acts, personId, today, actions }: Props) {
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
        writing={isWriting ? { today, addLink: actions.addEvidenceLink, remove: actions.removeEvidence } : undefined}
      />
      {personId && <StepPanel response={response} acts={acts} personId={personId} actions={actions} />}
    </>
  );
}
