import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import type { Person } from "@/domain/people/queries";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";

type Acts = { sendLink: FormAction<{ id: string }>; disablePerson: FormAction<AsSeen>; enablePerson: FormAction<AsSeen> };

/** What an administrator may do with an account. */
export function AccountActs({ person: { id, version, standing }, mayDisable, acts }: { person: Person; mayDisable: boolean; acts: Acts }) {
  const t = useTranslations("people");
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
      {mayDisable && (
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
