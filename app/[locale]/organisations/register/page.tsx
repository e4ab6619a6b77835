import { getLocale, getTranslations } from "next-intl/server";

import { requestVerification } from "@/app/[locale]/organisations/actions";
import { RegistrationForm } from "@/components/organisations/registration-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { listStates } from "@/domain/organisations/applications/queries";
import { daysToDecide, daysToFollow } from "@/domain/organisations/applications/rules";
import { organisationKinds } from "@/domain/organisations/vocabulary";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("registration");
  return { title: t("title") };
}

export default async function RegisterOrganisationPage() {
  const [locale, t] = [await getLocale(), await getTranslations("registration")];
  const kind = await getTranslations("vocabulary.OrganisationKind");
  const states = await listStates(locale);

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { days: formatNumber(daysToDecide, locale) })} />
      <div className="stack">
        <p>
          <Link href={paths.organisationTerms()}>{t("readTerms")}</Link>
        </p>
        <ClientMessages namespaces={["registration", "layout"]}>
          <RegistrationForm
            states={states}
            kinds={organisationKinds.map((value) => ({ value, label: kind(value) }))}
            days={formatNumber(daysToFollow, locale)}
            action={requestVerification}
          />
        </ClientMessages>
      </div>
    </>
  );
}
