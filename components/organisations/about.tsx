import { useTranslations } from "next-intl";

import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import type { FoundOrganisation } from "@/domain/organisations/queries";

/** What an organisation says of itself. */
export function AboutOrganisation({ organisation: { description, website } }: { organisation: FoundOrganisation }) {
  const t = useTranslations("organisations");
  if (!description && !website) return null;
  const link = website && (
    <a href={website} rel="noopener noreferrer">
      {website}
    </a>
  );
  return (
    <Section title={t("about")}>
      {description && (
        <div lang={description.language}>
          <LongText text={description.text} />
        </div>
      )}
      {link && <Facts items={[{ term: t("website"), value: link }]} />}
    </Section>
  );
}
