import { getTranslations } from "next-intl/server";

import { stopMessages } from "@/app/[locale]/unsubscribe/actions";
import { UnsubscribeForm } from "@/components/notifications/unsubscribe-form";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readUnsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("unsubscribe");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" as const };
}

/** Opening the page changes nothing: programs that look at links in mails open them too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, t] = [await params, await getTranslations("unsubscribe")];
  const [kindName, subject] = [await getTranslations("vocabulary.NotificationKind"), await getTranslations("mail.NOTICE.subjects")];
  const said = readUnsubscribeToken(token);

  return (
    <ClientMessages namespaces={["unsubscribe"]}>
      <PageHeader title={t("title")} />
      <div className="stack">
        {said ? (
          <>
            {/* Whoever opens a mail of somebody else does not learn from it what its reader has to do with reports. */}
            <p>
              {t("ask", {
                what: said.about === "DIGEST" ? t("digest") : said.about.startsWith("REPORT_") ? subject(said.about) : kindName(said.about),
              })}
            </p>
            <UnsubscribeForm token={token} action={stopMessages} />
          </>
        ) : (
          <Notice tone="warning" title={t("spent")} />
        )}
        <div>
          <LinkButton href={paths.notificationSettings()}>{t("settings")}</LinkButton>
        </div>
      </div>
    </ClientMessages>
  );
}
