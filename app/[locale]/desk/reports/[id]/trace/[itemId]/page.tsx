import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { citeItem, reflectItem, revokeOutcome } from "@/app/[locale]/alternative-reports/[id]/outcomes/actions";
import { requireActor } from "@/app/_request/session";
import { ItemDesk } from "@/components/alternative-reports/outcomes/item-desk";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findItemForm } from "@/domain/alternative-reports/outcomes/queries";
import { findLead } from "@/domain/alternative-reports/traces/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function TracedItemPage({ params }: { params: Promise<{ id: string; itemId: string }> }) {
  const { id, itemId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportOutcomes")];
  const [organisationId, wanted] = [await findLead(actor, id), await findItemForm(actor, itemId, locale)];
  if (!wanted || wanted.reportId !== id) notFound();
  const said = { stateId: wanted.trace.stateId, organisationId, isOpen: wanted.isOpen, byAuthors: true };
  if (!can(actor, "reportOutcome.record", said)) notFound();

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.desk(), label: t("desk") },
          { href: paths.trace(id), label: wanted.trace.title },
        ]}
        current={wanted.item.heading}
      />
      <PageHeader title={<span lang={wanted.trace.language}>{wanted.item.heading}</span>} eyebrow={wanted.item.reference} />
      <ItemDesk
        wanted={wanted}
        byAuthors
        language={locale}
        ownId={actor.id}
        done={paths.tracedItem(id, itemId)}
        acts={{ cite: citeItem, reflect: reflectItem, revoke: revokeOutcome }}
      />
    </>
  );
}
