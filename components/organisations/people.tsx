import { useTranslations } from "next-intl";

import { MemberHandoverForm } from "@/components/organisations/handover-form";
import { MemberForm } from "@/components/organisations/member-form";
import { Invitations, Members } from "@/components/organisations/members";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { OwnOrganisation } from "@/domain/organisations/members/queries";
import type { InvitationId, Member, MemberHandover, MemberInvitation } from "@/domain/organisations/members/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  organisation: OwnOrganisation;
  acts: {
    invite: FormAction<MemberInvitation>;
    recall: FormAction<InvitationId>;
    remove: FormAction<Member>;
    handOver: FormAction<MemberHandover>;
  };
};

/** The people of an organisation; whoever decides for it invites, removes and hands over. */
export function OrganisationPeople({ organisation: { id, hasMembers, members, invitations, mayLead }, acts }: Props) {
  const t = useTranslations("ownOrganisation");
  const others = members.filter(({ isSelf }) => !isSelf);
  return (
    <>
      <Section title={t("members")}>
        <Members organisationId={id} members={members} mayLead={mayLead} remove={acts.remove} />
      </Section>
      {mayLead && (
        <Section title={t("invitations")}>
          <div className="stack">
            <Invitations invitations={invitations} recall={acts.recall} />
            <ClientMessages namespaces={["ownOrganisation", "layout"]}>
              <Disclosure summary={t("invite")}>
                <p className="prose quiet">{t("inviteAbout")}</p>
                <MemberForm organisationId={id} hasMembers={hasMembers} action={acts.invite} />
              </Disclosure>
              <Disclosure summary={t("handOver")}>
                <p className="prose quiet">{others.length > 0 ? t("handOverAbout") : t("nobodyElse")}</p>
                {others.length > 0 && <MemberHandoverForm organisationId={id} others={others} action={acts.handOver} />}
              </Disclosure>
            </ClientMessages>
          </div>
        </Section>
      )}
    </>
  );
}
