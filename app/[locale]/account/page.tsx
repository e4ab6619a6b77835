import { getLocale, getTranslations } from "next-intl/server";

import { changePassword, endSession, reviseAccount } from "@/app/[locale]/account/actions";
import { requireSession } from "@/app/_request/session";
import { AccountForm } from "@/components/people/account-form";
import { PasswordForm } from "@/components/people/password-form";
import { SecondFactorFacts } from "@/components/people/second-factor-facts";
import { SessionList } from "@/components/people/session-list";
import { SignOutButton } from "@/components/people/sign-out-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader, Section } from "@/components/ui/page-header";
import { isOfBody } from "@/domain/people/delegations/rules";
import { shortestPassword } from "@/domain/people/passwords/rules";
import { findOwnAccount } from "@/domain/people/queries";
import { listSessions } from "@/domain/people/sessions/queries";
import { interfaceLanguages } from "@/domain/vocabulary";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const [{ id, actor }, locale, t] = [await requireSession(), await getLocale(), await getTranslations("account")];
  const { version, name, locale: written, email, hasPassword, ...protection } = await findOwnAccount(actor);
  const canLend = isOfBody(actor);
  const account = { version, name, locale: interfaceLanguages.find((known) => known === written) ?? "en" };
  const shortest = shortestPassword({ hasSecondFactor: protection.secondFactorSince !== null || protection.mustProtect });

  return (
    <ClientMessages namespaces={["account", "signIn", "vocabulary"]}>
      <PageHeader title={t("title")} lead={email} />
      <Section title={t("detailsTitle")}>
        <AccountForm account={account} action={reviseAccount} />
      </Section>
      {canLend && (
        <Section title={t("deputiesTitle")}>
          <LinkButton href={paths.ownDeputies()}>{t("deputies")}</LinkButton>
        </Section>
      )}
      <Section title={t("passwordTitle")}>
        {hasPassword ? <PasswordForm shortest={shortest} action={changePassword} /> : <p>{t("noPassword")}</p>}
        {!hasPassword && <LinkButton href={paths.forgottenPassword()}>{t("askForPassword")}</LinkButton>}
      </Section>
      <Section title={t("secondFactorTitle")}>
        <SecondFactorFacts {...protection} />
      </Section>
      <Section title={t("sessions.title")}>
        <div className="stack">
          <SessionList sessions={await listSessions(actor)} currentId={id} end={endSession} />
          <p>{t("sessions.endAllAbout")}</p>
          <div>
            <SignOutButton next={getPathname({ href: paths.home(), locale })} label={t("sessions.endAll")} tone="danger" everywhere />
          </div>
        </div>
      </Section>
    </ClientMessages>
  );
}
