import { useTranslations } from "next-intl";

import { EndVerificationForm } from "@/components/organisations/end-verification-form";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import type { FoundOrganisation } from "@/domain/organisations/queries";
import type { OrganisationAsSeen } from "@/domain/organisations/schema";
import type { EndOfVerification } from "@/domain/organisations/verification/schema";
import { verificationEnds } from "@/domain/organisations/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = {
  organisation: FoundOrganisation;
  end: FormAction<EndOfVerification>;
  restore: FormAction<OrganisationAsSeen>;
};

/** Why a verification ended, for those who may know, and what an administrator does about it. */
export function Verification({ organisation: { id, version, ending, mayEnd, mayRestore }, end, restore }: Props) {
  const t = useTranslations("organisations");
  const reason = useTranslations("vocabulary.VerificationEnd");
  return (
    <div className="stack">
      {ending && (
        <>
          <h3>{t("endedWhy")}</h3>
          <Facts
            items={[
              { term: t("endReason"), value: reason(ending.reason) },
              { term: t("noLonger"), value: <Day value={ending.endedAt} /> },
              { term: t("endWords"), value: <LongText text={ending.words} /> },
            ]}
          />
        </>
      )}
      {mayEnd && (
        <Disclosure summary={t("endTitle")}>
          <div className="stack">
            <p className="prose quiet">{t("endAbout")}</p>
            <ClientMessages namespaces={["organisations"]}>
              <EndVerificationForm
                id={id}
                version={version}
                reasons={verificationEnds.map((value) => ({ value, label: reason(value) }))}
                action={end}
              />
            </ClientMessages>
          </div>
        </Disclosure>
      )}
      {mayRestore && (
        <>
          <p className="quiet">{t("restoreAbout")}</p>
          <ActionButton action={restore} input={{ id, version }} plain>
            {t("restore")}
          </ActionButton>
        </>
      )}
    </div>
  );
}
