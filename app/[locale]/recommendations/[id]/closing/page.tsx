import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { archiveRecommendation, reopenRecommendation, restoreRecommendation } from "@/app/[locale]/recommendations/[id]/closing/actions";
import { requireActor } from "@/app/_request/session";
import { ArchiveForm } from "@/components/closing/archive-form";
import { ReopenForm } from "@/components/closing/reopen-form";
import { ClosingStanding } from "@/components/closing/standing";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findClosing } from "@/domain/recommendations/closing/queries";
import { today } from "@/lib/day";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("closing");
  return { title: t("title") };
}

export default async function ClosingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("closing")];
  const closing = await findClosing(actor, id, locale);
  if (!closing || !can(actor, "recommendation.reopen", closing)) notFound();
  const { reference, heading, text, version, archivedAt, isClosed } = closing;
  const act = can(actor, "recommendation.archive", closing) ? "archive" : "restore";

  return (
    <ClientMessages namespaces={["closing"]}>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: reference },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={heading ? `${reference} · ${heading}` : reference} />
      {text && <LongText text={text.text} lang={text.language} />}
      <Section title={t("now")}>
        <ClosingStanding closing={closing} />
      </Section>
      {isClosed && !archivedAt && (
        <Section title={t("reopen.title")}>
          <p className="prose mb-4">{t("reopen.about")}</p>
          <ReopenForm step={{ id, version }} today={today()} action={reopenRecommendation} done={paths.recommendation(id)} />
        </Section>
      )}
      <Section title={t(`${act}.title`)}>
        <p className="prose mb-4">{t(`${act}.about`)}</p>
        <ArchiveForm
          key={act}
          act={act}
          step={{ id, version }}
          action={act === "archive" ? archiveRecommendation : restoreRecommendation}
        />
      </Section>
    </ClientMessages>
  );
}
