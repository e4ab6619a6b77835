import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const sections = {
  people: paths.people(),
  bodies: paths.adminBodies(),
  organisations: paths.applications(),
  imports: paths.imports(),
  vocabularies: paths.vocabularies(),
  scales: paths.adminScales(),
  reportTemplates: paths.reportTemplates(),
  mechanisms: paths.mechanisms(),
  mail: paths.unsentMail(),
  witnesses: paths.witnesses(),
  audit: paths.audit(),
};
type AdminSection = keyof typeof sections;

/** The parts of administration this person has anything to do in. */
export function AdminTabs({ current, mayAdminister }: { current: AdminSection; mayAdminister: boolean }) {
  const t = useTranslations("people.sections");
  const shown = mayAdminister
    ? ([
        "people",
        "bodies",
        "organisations",
        "imports",
        "vocabularies",
        "scales",
        "reportTemplates",
        "mechanisms",
        "mail",
        "witnesses",
        "audit",
      ] as const)
    : (["audit"] as const);
  return <Tabs label={t("label")} items={shown.map((name) => ({ href: sections[name], label: t(name), current: name === current }))} />;
}
