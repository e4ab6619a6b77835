import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { BodyPerson } from "@/domain/people/memberships/queries";
import type { AsSeen } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = {
  people: BodyPerson[];
  nameMain: FormAction<AsSeen>;
  /** The body whose accounts this reader may look after; null for everybody else. */
  administered: string | null;
  /** The body of one's own, whose open work can be taken as a sheet; null for everybody else. */
  own: string | null;
};

/** Who answers for a body, for those who work with it. */
export function BodyPeople({ people, nameMain, administered, own }: Props) {
  const t = useTranslations("bodies.people");
  const roleName = useTranslations("vocabulary.Role");
  if (people.length === 0 && !administered) return null;
  return (
    <Section
      title={t("title")}
      actions={
        <>
          {own && (
            <LinkButton href={paths.handOverSheet(own)} download>
              {t("sheet")}
            </LinkButton>
          )}
          {administered && <LinkButton href={paths.people({ body: administered })}>{t("manage")}</LinkButton>}
        </>
      }
    >
      <ClientMessages namespaces={["bodies"]}>
        {people.length === 0 && <p>{t("nobody")}</p>}
        {people.length > 0 && (
          <Table
            caption={t("title")}
            captionHidden
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", header: t("name"), rowHeader: true, cell: ({ name }) => name },
              {
                key: "role",
                header: t("role"),
                cell: ({ role, isMain }) => (
                  <>
                    {roleName(role)} {isMain !== null && <Tag tone="neutral">{isMain ? t("main") : t("alternate")}</Tag>}
                  </>
                ),
              },
              {
                key: "deputy",
                header: t("deputy"),
                cell: ({ deputy }) =>
                  deputy && t.rich("deputyUntil", { name: deputy.name, until: () => <Day value={deputy.until} style="short" /> }),
              },
              ...(administered
                ? [
                    {
                      key: "main",
                      header: t("act"),
                      cell: ({ id, version, name, mayBeMain }: BodyPerson) =>
                        mayBeMain && (
                          <ActionButton action={nameMain} input={{ id, version }} size="small">
                            {t("makeMain")} <span className="sr-only">{name}</span>
                          </ActionButton>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </ClientMessages>
    </Section>
  );
}
