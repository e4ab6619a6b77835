import { useTranslations } from "next-intl";

import { StatusCriterion } from "@/components/recommendations/status-criterion";
import { Overridden } from "@/components/responses/overridden";
import { ReasonForm, VerificationForm } from "@/components/responses/step-forms";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { ResponseRecord } from "@/domain/responses/queries";
import type { ResponseReturn, ResponseStep, Verification } from "@/domain/responses/schema";
import type { ResponseActs } from "@/domain/responses/workflow/rules";
import { implementationStatuses } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

export type StepActions = {
  signResponse: FormAction<ResponseStep>;
  returnResponse: FormAction<ResponseReturn>;
  verifyResponse: FormAction<Verification>;
  publishResponse: FormAction<ResponseStep>;
  withdrawResponse: FormAction<ResponseReturn>;
};

type Props = { response: ResponseRecord; acts: ResponseActs; personId: string; actions: StepActions };

/** What this person may do with the response now: the step forward first, the way back below it. */
export function StepPanel({ response, acts, personId, actions }: Props) {
  const t = useTranslations("responseSteps");
  const status = useTranslations("vocabulary.ImplementationStatus");
  const { id, claim, inside } = response;
  const { maySign, mayReturn, mayVerify, mayPublish, mayWithdraw } = acts;
  if (!inside || !(maySign || mayReturn || mayVerify || mayPublish || mayWithdraw)) return null;

  const step = { responseId: id, version: inside.version };
  const common = { step, rescueKey: `${personId}:${id}` };
  return (
    <Section title={t("title")} id="next">
      <ClientMessages namespaces={["responseSteps"]}>
        <div className="stack">
          {inside.overridden && <Overridden overridden={inside.overridden} />}
          {maySign && (
            <>
              <p>{t("sign.about")}</p>
              <ActionButton action={actions.signResponse} input={step} tone="primary">
                {t("sign.submit")}
              </ActionButton>
            </>
          )}
          {mayVerify && claim && (
            <VerificationForm
              {...common}
              claimed={claim.status}
              namesSuccessor={Boolean(response.current?.supersededBy ?? response.current?.supersededByReform)}
              statuses={implementationStatuses.map((value) => ({
                value,
                label: value === claim.status ? t("verify.asClaimed", { status: status(value) }) : status(value),
                hint: <StatusCriterion status={value} />,
              }))}
              action={actions.verifyResponse}
            />
          )}
          {mayPublish && (
            <>
              <p>{t("publish.about")}</p>
              <ActionButton action={actions.publishResponse} input={step} tone="primary">
                {t("publish.submit")}
              </ActionButton>
            </>
          )}
          {mayReturn && response.state === "VERIFIED" && !mayPublish && <p>{t("publish.byAnother")}</p>}
          {mayReturn && (
            <Disclosure summary={t("return.summary")}>
              <ReasonForm {...common} kind="return" action={actions.returnResponse} />
            </Disclosure>
          )}
          {mayWithdraw && (
            <Disclosure summary={t("withdraw.summary")}>
              <ReasonForm {...common} kind="withdraw" action={actions.withdrawResponse} />
            </Disclosure>
          )}
        </div>
      </ClientMessages>
    </Section>
  );
}
