import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { refuseApplication, verifyOrganisation } from "@/app/[locale]/admin/organisations/actions";
import { requireActor } from "@/app/_request/session";
import { ApplicationFacts } from "@/components/organisations/application-facts";
import { RefusalForm } from "@/components/organisations/refusal-form";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { nameIn } from "@/domain/names/rules";
import { findApplication } from "@/domain/organisations/applications/queries";
import { applicationRefusals } from "@/domain/organisations/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("applications");
  return { title: t("title") };
}

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor, locale] = [await params, await requireActor(), await getLocale()];
  const application = await findApplication(actor, id);
  if (!application) notFound();
  const [t, reason] = [await getTranslations("applications"), await getTranslations("vocabulary.ApplicationRefusal")];

  return (
    <>
      <PageHeader eyebrow={t("title")} title={nameIn(application.names, locale)} />
      <div className="stack">
        {application.isOwnRefusal && <Notice tone="info" title={t("ownRefusal")} />}
        <ApplicationFacts application={application} />
        <p className="row">
          <Link href={paths.organisationTerms()}>{t("criteria")}</Link>
          {application.organisationId && <Link href={paths.organisation(application.organisationId)}>{t("organisation")}</Link>}
        </p>
      </div>
      {application.mayDecide && (
        <>
          <Section title={t("verify")}>
            <p className="prose quiet">{t("verifyAbout")}</p>
            <ActionButton action={verifyOrganisation} input={{ id }} done={paths.applications()} tone="primary" plain>
              {t("verify")}
            </ActionButton>
          </Section>
          <Section title={t("refuse")}>
            <p className="prose quiet">{t("refuseAbout")}</p>
            <ClientMessages namespaces={["applications"]}>
              <RefusalForm
                id={id}
                reasons={applicationRefusals.map((value) => ({ value, label: reason(value) }))}
                action={refuseApplication}
              />
            </ClientMessages>
          </Section>
        </>
      )}
    </>
  );
}
