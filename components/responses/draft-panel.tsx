import { useTranslations } from "next-intl";

import { StatusCriterion } from "@/components/recommendations/status-criterion";
import { ResponseForm } from "@/components/responses/response-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import type { ResponseRecord } from "@/domain/responses/queries";
import { claimableStatuses } from "@/domain/responses/rules";
import { type ResponseDraft, responseDraftSchema } from "@/domain/responses/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

type Props = {
  response: ResponseRecord;
  personId: string;
  today: Day;
  save: FormAction<ResponseDraft, { version: number }>;
  submit: FormAction<ResponseDraft>;
};

/** The desk of the body's drafter: why it came back, if it did, and the form. */
export function DraftPanel({ response, personId, today, save, submit }: Props) {
  const t = useTranslations("response");
  const status = useTranslations("vocabulary.ImplementationStatus");
  const language = useTranslations("vocabulary.Language");
  const { id, state, inside, evidence, reforms, history } = response;
  if (!inside?.draft) return null;
  const returned =
    state === "RETURNED" &&
    history.find(({ kind }) => kind === "RESPONSE_RETURNED_BY_APPROVER" || kind === "RESPONSE_RETURNED_BY_SECRETARIAT");

  return (
    <div className="stack">
      {returned && (
        <Notice tone="warning" title={t(`returned.${returned.kind === "RESPONSE_RETURNED_BY_APPROVER" ? "approver" : "secretariat"}`)}>
          <p>{returned.note}</p>
        </Notice>
      )}
      <ClientMessages namespaces={["responseForm", "submissionWarnings"]}>
        <ResponseForm
          draft={responseDraftSchema.parse({ responseId: id, ...inside.draft })}
          rescueKey={`${personId}:${id}`}
          measure={{
            publishedStatus: inside.publishedStatus ?? "NO_INFORMATION",
            evidence: evidence.map(({ kind, datedOn, visibility }) => ({ kind, datedOn, isPublic: visibility === "PUBLIC" })),
            plans: inside.measures + reforms.length,
            today,
          }}
          statuses={claimableStatuses.map((value) => ({ value, label: status(value), hint: <StatusCriterion status={value} /> }))}
          reforms={reforms.map((reform) => ({ value: reform.id, label: reform.title.text }))}
          languages={interfaceLanguages.map((value) => ({ value, label: language(value) }))}
          save={save}
          submit={submit}
        />
      </ClientMessages>
    </div>
  );
}
