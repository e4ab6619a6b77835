import { getLocale, getTranslations } from "next-intl/server";

import { startReport } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { Protection } from "@/components/alternative-reports/drafting/protection";
import { StartForm } from "@/components/alternative-reports/drafting/start-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { listStartChoices } from "@/domain/alternative-reports/starting/queries";
import { paths } from "@/lib/paths";

export default async function NewReportPage() {
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, desk] = [await getTranslations("deskStart"), await getTranslations("desk")];
  const choices = await listStartChoices(actor, locale);
  const mayStart = choices.organisations.length > 0 && choices.cycles.length > 0;

  return (
    <>
      <Breadcrumbs items={[{ href: paths.desk(), label: desk("title") }]} current={t("title")} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Protection />
      <Section title={t("form")}>
        {mayStart ? (
          <ClientMessages namespaces={["deskStart", "vocabulary"]}>
            <StartForm choices={choices} language={locale} action={startReport} />
          </ClientMessages>
        ) : (
          <Notice tone="warning" title={t(choices.organisations.length === 0 ? "notVerified" : "noCycle")} />
        )}
      </Section>
    </>
  );
}
