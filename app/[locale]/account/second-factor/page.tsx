import { getLocale, getTranslations } from "next-intl/server";

import { protectAccount, renewRecoveryCodes, unprotectAccount } from "@/app/[locale]/account/actions";
import { requireSession } from "@/app/_request/session";
import { ConfirmationForm } from "@/components/people/confirmation-form";
import { EnrolmentForm } from "@/components/people/enrolment-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findOwnAccount } from "@/domain/people/queries";
import { proposeSecondFactor } from "@/domain/people/second-factors/queries";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("secondFactorTitle") };
}

export default async function SecondFactorSetupPage() {
  const [session, locale, t] = [await requireSession(), await getLocale(), await getTranslations("account")];
  const { secondFactorSince, mustProtect } = await findOwnAccount(session.actor);
  const back = getPathname({ href: paths.account(), locale });

  return (
    <ClientMessages namespaces={["account", "signIn"]}>
      <Breadcrumbs items={[{ href: paths.account(), label: t("title") }]} current={t("secondFactorTitle")} />
      <PageHeader title={t("secondFactorTitle")} />
      <Section title={t(secondFactorSince ? "replaceTitle" : "setUp")}>
        <EnrolmentForm proposal={proposeSecondFactor(session)} next={back} action={protectAccount} />
      </Section>
      {secondFactorSince && (
        <Section title={t("codesTitle")}>
          <div className="stack">
            <p>{t("codesAbout")}</p>
            <ConfirmationForm action={renewRecoveryCodes} submit={t("renewCodes")} />
          </div>
        </Section>
      )}
      {secondFactorSince && !mustProtect && (
        <Section title={t("removeTitle")}>
          <div className="stack">
            <p>{t("removeAbout")}</p>
            <ConfirmationForm action={unprotectAccount} submit={t("remove")} tone="danger" />
          </div>
        </Section>
      )}
    </ClientMessages>
  );
}
