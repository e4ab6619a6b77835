import { useLocale, useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { Person } from "@/domain/people/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What there is to know of an account, besides its roles. */
export function AccountFacts({ person }: { person: Person }) {
  const t = useTranslations("people");
  const language = useTranslations("vocabulary.Language");
  const locale = useLocale();
  const { secondFactorSince: since } = person;
  return (
    <Facts
      items={[
        { term: t("since"), value: <Moment value={person.createdAt} /> },
        { term: t("language"), value: language(person.locale) },
        { term: t("openSessions"), value: formatNumber(person.openSessions, locale) },
        {
          term: t("secondFactor"),
          value: since ? t.rich("secondFactorSince", { date: () => <Moment value={since} /> }) : t("noSecondFactor"),
        },
        {
          term: t("invitationEnds"),
          value: person.standing === "INVITED" && person.invitationEndsAt && <Moment value={person.invitationEndsAt} />,
        },
        { term: t("disabledAt"), value: person.disabledAt && <Moment value={person.disabledAt} /> },
        { term: t("auditOf"), value: <Link href={paths.audit({ subject: person.id })}>{t("sections.audit")}</Link> },
      ]}
    />
  );
}
