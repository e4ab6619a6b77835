import { useLocale, useTranslations } from "next-intl";

import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { type HandoverPreview as Preview } from "@/domain/people/handovers/queries";
import { movedKinds } from "@/domain/people/handovers/rules";
import { formatDate, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What passes on, counted, before anybody does it. */
export function HandoverPreview({ preview: { officialId, body, bodyId, bodies, roles, moved } }: { preview: Preview }) {
  const t = useTranslations("handover");
  const roleName = useTranslations("vocabulary.Role");
  const locale = useLocale();
  const roleSaid = ({ role, beginsOn }: Preview["roles"][number]) =>
    beginsOn ? t("roleFrom", { role: roleName(role), day: formatDate(beginsOn, locale) }) : roleName(role);
  return (
    <Section title={t("what")}>
      {bodies.length > 1 && (
        <p>
          {t("otherBodies")}{" "}
          {bodies
            .filter(({ id }) => id !== bodyId)
            .map(({ id, name }) => (
              <Link key={id} href={paths.handover(officialId, { body: id })} className="link">
                {name}
              </Link>
            ))}
        </p>
      )}
      <Facts
        items={[
          { term: t("body"), value: body },
          { term: t("roles"), value: roles.map(roleSaid).join(", ") },
          ...movedKinds.map((kind) => ({ term: t(`moved.${kind}`), value: formatNumber(moved[kind], locale) })),
        ]}
      />
      <p className="quiet mt-4">{t("stays")}</p>
    </Section>
  );
}
