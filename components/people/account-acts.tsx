import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import type { Person } from "@/domain/people/queries";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";

type Acts = { sendLink: FormAction<{ id: string }> } & Record<"resetSecondFactor" | "disablePerson" | "enablePerson", FormAction<AsSeen>>;

/** What an administrator may do with an account. */
export function AccountActs({ person, isAnother, acts }: { person: Person; isAnother: boolean; acts: Acts }) {
  const t = useTranslations("people");
  const { id, version, standing, secondFactorSince } = person;
  if (standing === "DISABLED")
    return (
      <ActionButton action={acts.enablePerson} input={{ id, version }}>
        {t("enable")}
      </ActionButton>
    );
  return (
    <div className="stack">
      <ActionButton action={acts.sendLink} input={{ id }}>
        {t(standing === "INVITED" ? "sendInvitation" : "sendReset")}
      </ActionButton>
      {isAnother && secondFactorSince && (
        <>
          <p>{t("resetSecondFactorAbout")}</p>
          <ActionButton action={acts.resetSecondFactor} input={{ id, version }} tone="danger">
            {t("resetSecondFactor")}
          </ActionButton>
        </>
      )}
      {isAnother && (
        <>
          <p>{t("disableAbout")}</p>
          <ActionButton action={acts.disablePerson} input={{ id, version }} tone="danger">
            {t("disable")}
          </ActionButton>
        </>
      )}
    </div>
  );
}
