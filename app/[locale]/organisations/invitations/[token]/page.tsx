import { getLocale, getTranslations } from "next-intl/server";

import { joinOrganisation, openMemberAccount } from "@/app/[locale]/organisations/actions";
import { currentActor } from "@/app/_request/session";
import { AccountForm } from "@/components/organisations/account-form";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findInvitation } from "@/domain/organisations/joining/queries";
import { shortestPassword } from "@/domain/people/passwords/rules";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("invitation");
  return { title: t("title"), robots: { index: false } };
}

/** Opening the page changes nothing, and says nothing of the organisation: whoever joins sees it on its desk. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, locale, t] = [await params, await getLocale(), await getTranslations("invitation")];
  const [found, actor, link] = [await findInvitation(token), await currentActor(), await getTranslations("signIn.link")];
  const isOwn = found?.accountId !== null && actor?.id === found?.accountId;
  const shortest = found ? shortestPassword(found) : 0;

  return (
    <>
      <PageHeader title={t("title")} lead={found && t("about")} />
      <div className="stack">
        {!found && <Notice tone="warning" title={t("spent")} />}
        {found?.decides && <p className="prose">{t("decides")}</p>}
        {found && found.accountId === null && (
          <ClientMessages namespaces={["invitation", "signIn"]}>
            <AccountForm
              token={token}
              name={found.name}
              passwordHint={link("passwordHint", { count: shortest, shortest: formatNumber(shortest, locale) })}
              next={getPathname({ href: paths.ownOrganisation(), locale })}
              action={openMemberAccount}
            />
          </ClientMessages>
        )}
        {found && isOwn && (
          <ActionButton action={joinOrganisation} input={{ token }} done={paths.ownOrganisation()} tone="primary" plain>
            {t("join")}
          </ActionButton>
        )}
        {found && found.accountId !== null && !isOwn && (
          <>
            <Notice tone="info" title={t("signInFirst")} />
            <LinkButton href={paths.signIn({ next: getPathname({ href: paths.organisationInvitation(token), locale }) })}>
              {t("signIn")}
            </LinkButton>
          </>
        )}
      </div>
    </>
  );
}
