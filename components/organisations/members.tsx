import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OpenInvitation, OrganisationMember } from "@/domain/organisations/members/queries";
import type { InvitationId, Member } from "@/domain/organisations/members/schema";
import type { FormAction } from "@/lib/form-result";

type Members = { organisationId: string; members: OrganisationMember[]; mayLead: boolean; remove: FormAction<Member> };

/** Who belongs to an organisation, and the way out: one's own, and for whoever decides everybody's. */
export function Members({ organisationId, members, mayLead, remove }: Members) {
  const t = useTranslations("ownOrganisation");
  return (
    <Table
      caption={t("members")}
      captionHidden
      rows={members}
      rowKey={({ userId }) => userId}
      columns={[
        {
          key: "name",
          header: t("person"),
          rowHeader: true,
          width: "wide",
          cell: ({ name, email, isSelf }) => (
            <>
              {name} {isSelf && t("self")} {email && <p className="quiet">{email}</p>}
            </>
          ),
        },
        {
          key: "role",
          header: t("role"),
          cell: ({ decides }) => <Tag tone={decides ? "info" : "neutral"}>{t(decides ? "leads" : "writes")}</Tag>,
        },
        { key: "since", header: t("since"), cell: ({ since }) => <Day value={since} style="short" /> },
        {
          key: "act",
          header: t("act"),
          cell: ({ userId, name, isSelf }) =>
            (isSelf || mayLead) && (
              <ActionButton action={remove} input={{ organisationId, userId }} size="small" plain>
                {isSelf ? (
                  t("leave")
                ) : (
                  <>
                    <span aria-hidden>{t("remove")}</span>
                    <span className="sr-only">{t("removeOf", { name })}</span>
                  </>
                )}
              </ActionButton>
            ),
        },
      ]}
    />
  );
}

/** Who was invited and has not followed the link. */
export function Invitations({ invitations, recall }: { invitations: OpenInvitation[]; recall: FormAction<InvitationId> }) {
  const t = useTranslations("ownOrganisation");
  return (
    <Table
      caption={t("invitations")}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noInvitations")} />}
      columns={[
        {
          key: "name",
          header: t("person"),
          rowHeader: true,
          width: "wide",
          cell: ({ name, email }) => (
            <>
              {name} <p className="quiet">{email}</p>
            </>
          ),
        },
        { key: "role", header: t("role"), cell: ({ decides }) => t(decides ? "leads" : "writes") },
        {
          key: "invited",
          header: t("invited"),
          cell: ({ invitedAt, isExpired }) => (
            <>
              <Day value={invitedAt} style="short" /> {isExpired && <Tag tone="warning">{t("expired")}</Tag>}
            </>
          ),
        },
        {
          key: "act",
          header: t("act"),
          cell: ({ id, name }) => (
            <ActionButton action={recall} input={{ id }} size="small" plain>
              <span aria-hidden>{t("recall")}</span>
              <span className="sr-only">{t("recallOf", { name })}</span>
            </ActionButton>
          ),
        },
      ]}
    />
  );
}
