import { getLocale, getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { daysToDecide, daysToFollow, termsEdition } from "@/domain/organisations/applications/rules";
import { applicationRefusals, verificationEnds } from "@/domain/organisations/vocabulary";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("organisationTerms");
  return { title: t("title") };
}

/** The criteria by which organisations are verified and the terms on which: published, because everybody is bound by them. */
export default async function OrganisationTermsPage() {
  const [locale, t] = [await getLocale(), await getTranslations("organisationTerms")];
  const register = (await getTranslations("organisations"))("register");
  const refusal = await getTranslations("vocabulary.ApplicationRefusal");
  const end = await getTranslations("vocabulary.VerificationEnd");
  const terms = { days: formatNumber(daysToDecide, locale), confirm: formatNumber(daysToFollow, locale) };
  const reasons = (words: string[]) => (
    <ul className="prose list-disc ps-6">
      {words.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { edition: termsEdition })}
        actions={<LinkButton href={paths.registerOrganisation()}>{register}</LinkButton>}
      />
      {(["who", "checked", "means", "bound"] as const).map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p className="prose">{t(`${section}.one`)}</p>
          <p className="prose">{t(`${section}.two`, terms)}</p>
        </Section>
      ))}
      <Section title={t("refusals.title")}>{reasons(applicationRefusals.map((reason) => refusal(reason)))}</Section>
      <Section title={t("ends.title")}>
        <p className="prose">{t("ends.one")}</p>
        {reasons(verificationEnds.map((reason) => end(reason)))}
      </Section>
      {(["appeal", "kept"] as const).map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p className="prose">{t(`${section}.one`, terms)}</p>
        </Section>
      ))}
    </>
  );
}
