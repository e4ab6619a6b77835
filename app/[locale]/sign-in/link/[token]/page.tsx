import { getTranslations } from "next-intl/server";

import { acceptLink } from "@/app/[locale]/sign-in/actions";
import { NewPasswordForm } from "@/components/people/new-password-form";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { findLink } from "@/domain/people/links/queries";
import { shortestPassword } from "@/domain/people/passwords/rules";
import { paths } from "@/lib/paths";

/** The address is a secret for as long as it works: nobody is to list it, nor to be told of it. */
export async function generateMetadata() {
  const t = await getTranslations("signIn.link");
  return { title: t("resetTitle"), robots: "noindex", referrer: "no-referrer" };
}

export default async function AccountLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [link, t] = [await findLink(token), await getTranslations("signIn.link")];
  if (!link)
    return (
      <>
        <PageHeader title={t("spentTitle")} lead={t("spent")} />
        <LinkButton href={paths.forgottenPassword()}>{t("another")}</LinkButton>
      </>
    );

  return (
    <>
      <PageHeader title={t(link.kind === "INVITATION" ? "invitationTitle" : "resetTitle")} />
      <ClientMessages namespaces={["signIn"]}>
        <NewPasswordForm token={token} email={link.user.email} shortest={shortestPassword(link)} action={acceptLink} />
      </ClientMessages>
    </>
  );
}
