import "@/app/globals.css";

import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { discardKeptForm, staySignedIn } from "@/app/[locale]/account/actions";
import { keptHere } from "@/app/_request/kept-forms";
import { currentSession } from "@/app/_request/session";
import { NoticeBell } from "@/components/notifications/bell";
import { IdleWarning } from "@/components/people/idle-warning";
import { KeptForms } from "@/components/people/kept-forms";
import { SignOutButton } from "@/components/people/sign-out-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Account } from "@/components/ui/layout/account";
import { AppearanceSwitch } from "@/components/ui/layout/appearance-switch";
import { preloadFonts } from "@/components/ui/layout/fonts";
import { Footer } from "@/components/ui/layout/footer";
import { Header } from "@/components/ui/layout/header";
import { LanguageSwitch } from "@/components/ui/layout/language-switch";
import { can } from "@/domain/policy";
import { ownOrganisations } from "@/domain/visibility";
import { Notice } from "@/components/ui/notice";
import { env } from "@/lib/env";
import { appearanceName, isAppearance } from "@/lib/appearance";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { directions, routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ locale: string }> };

export const viewport: Viewport = { themeColor: "#0a3f3b" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "layout" });
  const name = t("name");
  return { title: { default: name, template: `%s – ${name}` }, description: t("tagline") };
}

export default async function Layout({ params, children }: Props & { children: ReactNode }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();

  preloadFonts(locale);
  const chosen = (await cookies()).get(appearanceName)?.value;
  const appearance = isAppearance(chosen) ? chosen : undefined;
  const session = await currentSession();
  const actor = session?.owes === "nothing" ? session.actor : null;
  const t = await getTranslations("layout");

  const links = [
    { href: paths.recommendations(), label: t("sections.recommendations") },
    { href: paths.dashboard(), label: t("sections.dashboard") },
    { href: paths.reviews(), label: t("sections.reviews") },
    { href: paths.alternativeReports(), label: t("sections.alternativeReports") },
    { href: paths.followUps(), label: t("sections.followUps") },
    { href: paths.reforms(), label: t("sections.reforms") },
    ...(ownOrganisations(actor).length > 0 ? [{ href: paths.desk(), label: t("sections.desk") }] : []),
    ...(actor ? [{ href: paths.work(), label: t("sections.work") }] : []),
    ...(can(actor, "audit.read") ? [{ href: paths.admin(), label: t("sections.admin") }] : []),
  ];
  const further = [
    { href: paths.organisations(), label: t("sections.organisations") },
    { href: paths.measures(), label: t("sections.measures") },
    { href: paths.indicators(), label: t("sections.indicators") },
    { href: paths.cases(), label: t("sections.cases") },
    { href: paths.bodies(), label: t("sections.bodies") },
    { href: paths.workingGroup(), label: t("sections.workingGroup") },
  ];

  return (
    <html lang={locale} dir={directions[locale]} data-theme={appearance}>
      <body>
        <ClientMessages namespaces={actor ? ["idleWarning"] : []}>
          <div className="page">
            <a href="#content" className="skip-link">
              {t("skip")}
            </a>
            <Header
              name={t("name")}
              tagline={t("tagline")}
              home={paths.home()}
              links={links}
              further={{ label: t("further"), links: further }}
              navigationLabel={t("navigation")}
              menuLabel={t("menu")}
              search={{
                action: getPathname({ href: paths.search(), locale }),
                label: t("search.label"),
                submit: t("search.submit"),
              }}
              languages={
                <LanguageSwitch
                  label={t("language")}
                  languages={routing.locales.map((language) => ({
                    locale: language,
                    name: t(`languages.${language}`),
                  }))}
                />
              }
              appearance={
                <AppearanceSwitch
                  label={t("appearance.label")}
                  chosen={appearance ?? "auto"}
                  choices={(["auto", "light", "dark"] as const).map((value) => ({
                    value,
                    name: t(`appearance.${value}`),
                  }))}
                />
              }
              account={
                actor ? (
                  <>
                    <NoticeBell unread={session?.unread ?? 0} />
                    <Account href={paths.account()} name={actor.name}>
                      <SignOutButton next={getPathname({ href: paths.home(), locale })} label={t("signOut")} inBand />
                    </Account>
                  </>
                ) : (
                  <Account href={paths.signIn()} name={t("signIn")} />
                )
              }
            />
            {env.DEMONSTRATION === "on" && (
              <div className="wrap no-print mt-4">
                <Notice tone="neutral">
                  {t("demonstration")} {actor && !env.SMTP_URL && <Link href={paths.mailbox()}>{t("mailbox")}</Link>}
                </Notice>
              </div>
            )}
            <main id="content" className="wrap" tabIndex={-1}>
              <KeptForms kept={await keptHere(actor)} discard={discardKeptForm}>
                {children}
              </KeptForms>
            </main>
            {actor && session && <IdleWarning patience={session.patience} endsAt={session.endsAt} action={staySignedIn} />}
            <Footer
              about={t("footer.about")}
              links={[
                { href: paths.treaties(), label: t("sections.treaties") },
                { href: paths.events(), label: t("sections.events") },
                { href: paths.log(), label: t("sections.log") },
                { href: paths.verification(), label: t("sections.verification") },
                { href: paths.about(), label: t("sections.about") },
              ]}
              label={t("footer.navigation")}
              note={t("footer.open")}
            />
          </div>
        </ClientMessages>
      </body>
    </html>
  );
}
