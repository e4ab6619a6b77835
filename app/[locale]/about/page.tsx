import { getTranslations } from "next-intl/server";

import { StatusCriteria } from "@/components/recommendations/status-guide";
import { Facts } from "@/components/ui/facts";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Attestation } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("about");
  return { title: t("title") };
}

export default async function AboutPage() {
  const t = await getTranslations("about");
  const attestation = await getTranslations("vocabulary.Attestation");
  const listLink = (words: React.ReactNode) => (
    <Link href={paths.recommendations()} className="link">
      {words}
    </Link>
  );

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("words.title")}>
        <div className="stack">
          <p className="prose">{t("words.text")}</p>
          <Facts items={Object.values(Attestation).map((value) => ({ term: attestation(value), value: t(`attestations.${value}`) }))} />
        </div>
      </Section>
      <Section title={t("way.title")}>
        <ol className="prose list-decimal ps-6">
          {(["drafted", "signed", "verified", "published", "kept"] as const).map((step) => (
            <li key={step}>{t(`way.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section id="statuses" title={t("statuses.title")}>
        <div className="stack">
          <p className="prose">{t("statuses.text")}</p>
          <StatusCriteria />
        </div>
      </Section>
      <Section title={t("data.title")}>
        <p className="prose">{t.rich("data.text", { list: listLink })}</p>
      </Section>
    </>
  );
}
