import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { refusalReasons } from "@/domain/alternative-reports/vocabulary";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reportRules");
  return { title: t("title") };
}

const steps = ["only", "open", "named", "told", "appeal", "second", "log"] as const;

export default async function ReportRulesPage() {
  const [t, words] = [await getTranslations("reportRules"), await getTranslations("refusals")];
  const name = await getTranslations("vocabulary.RefusalReason");
  return (
    <>
      <Breadcrumbs items={[{ href: paths.alternativeReports(), label: t("library") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href={paths.refusals()}>{words("title")}</LinkButton>} />
      <Section title={t("reasons")}>
        <dl className="facts facts-rows">
          {refusalReasons.map((reason) => (
            <div key={reason}>
              <dt>{name(reason)}</dt>
              <dd>{words(`reasons.${reason}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t("procedure")}>
        <ol className="prose">
          {steps.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}
