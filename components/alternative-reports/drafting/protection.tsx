import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/page-header";

const protectedThings = ["drafts", "embargo", "sources", "files", "mail", "address"] as const;
const unprotectedThings = ["network", "operator", "device", "screen", "partners", "signIn", "absence"] as const;

/** What is and what is not protected from whom, and whom to turn to when somebody is threatened for what they say. */
export function Protection() {
  const t = useTranslations("deskProtection");
  return (
    <>
      <Section title={t("not.title")}>
        <ul className="list-disc ps-6 prose">
          {unprotectedThings.map((key) => (
            <li key={key}>{t(`not.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("is.title")}>
        <ul className="list-disc ps-6 prose">
          {protectedThings.map((key) => (
            <li key={key}>{t(`is.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("exit.title")}>
        <p className="prose">{t("exit.text")}</p>
      </Section>
      <Section title={t("reprisals.title")}>
        <div className="prose">
          <p>{t("reprisals.guidelines")}</p>
          <p>{t("reprisals.contact")}</p>
          <p>{t("reprisals.acts")}</p>
        </div>
      </Section>
    </>
  );
}
