import { getTranslations } from "next-intl/server";

import { followLink } from "@/app/[locale]/subscriptions/actions";
import { SubscriptionLinkForm } from "@/components/subscriptions/link-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findByLink } from "@/domain/subscriptions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("subscription");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" as const };
}

/** Opening the page changes nothing: programs that look at links in mails open them too. */
export default async function SubscriptionPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, t] = [await params, await getTranslations("subscription")];
  const found = await findByLink(token);
  const isOpen = found && (found.act === "leave" ? found.standing !== "left" : found.standing === "asked");
  const about = found?.recommendationId ? "confirmRecord" : "confirmWitness";

  return (
    <ClientMessages namespaces={["subscription"]}>
      <PageHeader title={t("title")} />
      <div className="stack">
        {isOpen && (
          <>
            <p className="prose">{found.act === "leave" ? t("leave") : t(about)}</p>
            <SubscriptionLinkForm token={token} act={found.act} action={followLink} />
          </>
        )}
        {found?.act === "confirm" && found.standing === "confirmed" && <Notice tone="success" title={t("confirmed")} />}
        {found?.act === "leave" && found.standing === "left" && <Notice tone="success" title={t("stopped")} />}
        {(!found || (found.act === "confirm" && (found.standing === "left" || found.standing === "expired"))) && (
          <Notice tone="warning" title={t("spent")} />
        )}
        {found?.recommendationId && <Link href={paths.recommendation(found.recommendationId)}>{t("record")}</Link>}
      </div>
    </ClientMessages>
  );
}
