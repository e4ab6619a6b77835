import { useTranslations } from "next-intl";

import { StandingTag } from "@/components/people/standing-tag";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { ListedPerson } from "@/domain/people/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** People with an account, each with the roles they hold. */
export function PeopleTable({ people, isFiltered }: { people: ListedPerson[]; isFiltered: boolean }) {
  const t = useTranslations("people");
  const roleName = useTranslations("vocabulary.Role");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      empty={<Empty title={isFiltered ? t("noneFound") : t("none")} />}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: ({ id, name, email }) => (
            <>
              <Link href={paths.person(id)}>{name}</Link>
              <p className="quiet">{email}</p>
            </>
          ),
        },
        {
          key: "roles",
          header: t("roles"),
          width: "wide",
          cell: ({ roles }) =>
            roles.length === 0 ? (
              t("noRole")
            ) : (
              <ul>
                {roles.map(({ role, place }, at) => (
                  <li key={at}>{place ? t("roleAt", { role: roleName(role), place }) : roleName(role)}</li>
                ))}
              </ul>
            ),
        },
        { key: "standing", header: t("standing"), cell: ({ standing }) => <StandingTag standing={standing} /> },
        { key: "since", header: t("since"), cell: ({ createdAt }) => <Day value={createdAt} style="short" /> },
      ]}
    />
  );
}
