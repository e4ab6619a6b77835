import { useTranslations } from "next-intl";

import { DelegationTable } from "@/components/people/delegation-table";
import { DeputyForm } from "@/components/people/deputy-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import type { Delegations } from "@/domain/people/delegations/queries";
import type { Delegation } from "@/domain/people/delegations/schema";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  delegations: Delegations;
  acts: { nameDeputy: FormAction<Delegation, { id: string }>; endDelegation: FormAction<AsSeen> };
};

/** Who stands in for a person and for whom the person stands in; and the form to name somebody. */
export function Deputies({ delegations: { lent, borrowed, lendable }, acts }: Props) {
  const t = useTranslations("deputies");
  const isAnybodyThere = lendable.some(({ deputies }) => deputies.length > 0);
  return (
    <ClientMessages namespaces={["deputies", "vocabulary"]}>
      <Section title={t("lent")}>
        <DelegationTable caption={t("lent")} empty={t("noneLent")} delegations={lent} shows="deputy" end={acts.endDelegation} />
      </Section>
      {borrowed.length > 0 && (
        <Section title={t("borrowed")}>
          <DelegationTable caption={t("borrowed")} empty="" delegations={borrowed} shows="official" end={acts.endDelegation} />
        </Section>
      )}
      <Section title={t("name")}>
        {isAnybodyThere ? (
          <DeputyForm key={lent.length} lendable={lendable} action={acts.nameDeputy} />
        ) : (
          <p>{lendable.length > 0 ? t("nobodyThere") : t("nothingToLend")}</p>
        )}
      </Section>
    </ClientMessages>
  );
}
