import { useTranslations } from "next-intl";

import { PartialDay } from "@/components/reforms/partial-day";
import { ActLinks } from "@/components/sources/act-links";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { ReformRecord } from "@/domain/reforms/queries";
import type { VersionRemoval } from "@/domain/reforms/versions/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  reform: Pick<ReformRecord, "id" | "versions" | "amends">;
  /** Null where this reader may not change the register. */
  remove: FormAction<VersionRemoval> | null;
};
type Version = ReformRecord["versions"][number];

/** How an act has read since when, by what it was changed, and which acts it changes itself. */
export function ReformVersions({ reform: { id, versions, amends }, remove }: Props) {
  const t = useTranslations("reform");
  if (versions.length + amends.length === 0 && !remove) return null;
  const acts = {
    key: "acts",
    header: t("takeBack"),
    cell: (version: Version) =>
      remove && (
        <ActionButton action={remove} input={{ id: version.id }} tone="quiet" size="small">
          {t("takeBack")}
        </ActionButton>
      ),
  };
  return (
    <Section title={t("versions")} actions={remove && <LinkButton href={paths.newReformVersion(id)}>{t("addVersion")}</LinkButton>}>
      {versions.length === 0 && <p className="quiet">{t("noVersions")}</p>}
      {versions.length > 0 && (
        <ClientMessages>
          <Table
            caption={t("versions")}
            captionHidden
            rows={versions}
            rowKey={(version) => version.id}
            columns={[
              { key: "from", header: t("validFrom"), rowHeader: true, cell: ({ validFrom }) => <PartialDay value={validFrom} /> },
              {
                key: "by",
                header: t("changedBy"),
                cell: ({ by }) =>
                  by && (
                    <Link href={paths.reform(by.id)} className="link">
                      {by.title}
                    </Link>
                  ),
              },
              {
                key: "changes",
                header: t("changes"),
                width: "wide",
                cell: ({ changes }) => changes && <span lang={changes.language}>{changes.text}</span>,
              },
              { key: "links", header: t("links"), cell: ({ links }) => <ActLinks links={links} none={t("noLinks")} /> },
              ...(remove ? [acts] : []),
            ]}
          />
        </ClientMessages>
      )}
      {amends.length > 0 && (
        <>
          <h3>{t("amends")}</h3>
          <ul>
            {amends.map(({ id: key, reform, validFrom }) => (
              <li key={key}>
                <Link href={paths.reform(reform.id)} className="link">
                  {reform.title}
                </Link>{" "}
                <span className="quiet">
                  <PartialDay value={validFrom} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
