import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { markSeen, revokeOutcome } from "@/app/[locale]/alternative-reports/[id]/outcomes/actions";
import { requireActor } from "@/app/_request/session";
import { TraceFacts } from "@/components/alternative-reports/outcomes/trace-facts";
import { TracedItems } from "@/components/alternative-reports/outcomes/traced-items";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findTrace } from "@/domain/alternative-reports/outcomes/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function EditionOutcomesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportOutcomes")];
  const trace = await findTrace(actor, id, locale);
  const said = { organisationId: null, isOpen: true, byAuthors: false };
  if (!trace || !can(actor, "reportOutcome.record", { ...trace, ...said })) notFound();

  return (
    <>
      <title>{t("title")}</title>
      <Breadcrumbs items={[{ href: paths.owedAnswers(), label: t("answers") }]} current={t("title")} />
      <PageHeader
        title={t("title")}
        eyebrow={<span lang={trace.language}>{trace.title}</span>}
        lead={t("lead")}
        actions={<LinkButton href={paths.alternativeReport(id)}>{t("theReport")}</LinkButton>}
      />
      <TraceFacts trace={trace} />
      <div className="row">
        {trace.seen ? (
          <ActionButton action={revokeOutcome} input={{ id: trace.seen.id }} size="small" tone="quiet">
            {t("notSeenAfterAll")}
          </ActionButton>
        ) : (
          <ActionButton action={markSeen} input={{ editionId: id }} tone="primary">
            {t("markSeen")}
          </ActionButton>
        )}
      </div>
      <Section title={t("items")}>
        <TracedItems
          trace={trace}
          wayTo={(itemId) => paths.itemOutcomes(id, itemId)}
          revoking={{ action: revokeOutcome, byAuthors: false }}
        />
      </Section>
    </>
  );
}
