import { getLocale, getTranslations } from "next-intl/server";

import { appealRefusal, confirmApplication } from "@/app/[locale]/organisations/actions";
import { AppealForm } from "@/components/organisations/appeal-form";
import { ActionButton } from "@/components/ui/action-button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findByLink } from "@/domain/organisations/applications/queries";
import { formatDate } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The address is whoever asked's alone. Only forms sent to ourselves say where they come from. */
export async function generateMetadata() {
  const t = await getTranslations("application");
  return { title: t("title"), robots: { index: false } };
}

export default async function ApplicationPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, locale, t] = [await params, await getLocale(), await getTranslations("application")];
  const reason = await getTranslations("vocabulary.ApplicationRefusal");
  const found = await findByLink(token);
  const day = found?.dueAt ? formatDate(found.dueAt, locale) : "";
  const isRefused = found?.state === "REFUSED" || found?.state === "UPHELD";

  return (
    <ClientMessages namespaces={["application"]}>
      <PageHeader title={t("title")} />
      <div className="stack">
        {!found && <Notice tone="warning" title={t("spent")} />}
        {found?.state === "ASKED" && (
          <>
            <p className="prose">{t("asked")}</p>
            <ActionButton action={confirmApplication} input={{ token }} tone="primary" plain>
              {t("confirm")}
            </ActionButton>
          </>
        )}
        {found?.state === "CONFIRMED" && <Notice tone="success" title={t("waiting", { day })} />}
        {found?.state === "APPEALED" && <Notice tone="info" title={t("appealed", { day })} />}
        {found?.state === "VERIFIED" && <Notice tone="success" title={t("verified")} />}
        {found && isRefused && (
          <>
            <Notice tone="warning" title={t(found.state === "UPHELD" ? "upheld" : "refused")} />
            <Facts
              items={[
                { term: t("reason"), value: found.reason && reason(found.reason) },
                { term: t("words"), value: <LongText text={found.words ?? ""} /> },
              ]}
            />
          </>
        )}
        <p>
          <Link href={paths.organisationTerms()}>{t("terms")}</Link>
        </p>
      </div>
      {found?.state === "REFUSED" && (
        <Section title={t("appeal")}>
          <AppealForm token={token} action={appealRefusal} />
        </Section>
      )}
    </ClientMessages>
  );
}
