import { useTranslations, useLocale } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Table } from "@/components/ui/table";
import type { PartnerChoice } from "@/domain/alternative-reports/partners/schema";
import type { Submission } from "@/domain/alternative-reports/submission/queries";
import { formatDate } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";

type Row = {
  id: string;
  version: number;
  name: string;
  role: "writes" | "reads";
  signature: string;
};

type Props = { report: Submission; mayDismiss: boolean; dismiss: FormAction<PartnerChoice> };

/** Who takes part in a report besides whoever leads it, and what each has signed. */
export function PartnerList({ report: { joined, invitations }, mayDismiss, dismiss }: Props) {
  const t = useTranslations("partners");
  const locale = useLocale();
  const role = ({ mayWrite }: { mayWrite: boolean }): Row["role"] => (mayWrite ? "writes" : "reads");
  const rows: Row[] = [
    ...joined.map((partner) => ({
      id: partner.id,
      version: partner.version,
      name: partner.name,
      role: role(partner),
      signature: [
        t(partner.hasSigned ? "signed" : partner.signedAt ? "signedEarlier" : "notSigned"),
        t(partner.isNamed ? "named" : "notNamed"),
      ].join(" · "),
    })),
    ...invitations.map((invitation) => ({
      id: invitation.id,
      version: invitation.version,
      name: invitation.note || "–",
      role: role(invitation),
      signature: t("invited", { date: formatDate(invitation.expiresAt, locale) }),
    })),
  ];
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="quiet">{t("none")}</p>}
      columns={[
        { key: "organisation", header: t("organisation"), rowHeader: true, cell: ({ name }) => name },
        { key: "role", header: t("role"), cell: (row) => t(row.role) },
        { key: "signature", header: t("signature"), cell: ({ signature }) => signature },
        {
          key: "act",
          header: t("act"),
          cell: ({ id, version }) =>
            mayDismiss && (
              <ActionButton plain action={dismiss} input={{ partnerId: id, version }} tone="danger">
                {t("dismiss")}
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
