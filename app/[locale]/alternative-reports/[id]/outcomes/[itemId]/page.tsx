import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { answerItem, citeItem, reflectItem, revokeOutcome } from "@/app/[locale]/alternative-reports/[id]/outcomes/actions";
import { requireActor } from "@/app/_request/session";
import { ItemDesk } from "@/components/alternative-reports/outcomes/item-desk";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findItemForm } from "@/domain/alternative-reports/outcomes/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default async function ItemOutcomesPage({ params }: { params: Promise<{ id: string; itemId: string }> }) {
  const { id, itemId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("reportOutcomes")];
  const wanted = await findItemForm(actor, itemId, locale);
  const said = wanted && { stateId: wanted.trace.stateId, organisationId: null, isOpen: wanted.isOpen, byAuthors: false };
  if (!wanted || wanted.trace.id !== id || !said || !can(actor, "reportOutcome.record", said)) notFound();

  return (
    <>
      <title>{t("itemTitle")}</title>
      <Breadcrumbs
        items={[
          { href: paths.owedAnswers(), label: t("answers") },
          { href: paths.editionOutcomes(id), label: wanted.trace.title },
        ]}
        current={wanted.item.heading}
      />
      <PageHeader title={<span lang={wanted.trace.language}>{wanted.item.heading}</span>} eyebrow={wanted.item.reference} />
      <ItemDesk
        wanted={wanted}
        byAuthors={false}
        language={locale}
        ownId={actor.id}
        done={paths.itemOutcomes(id, itemId)}
        acts={{ answer: answerItem, cite: citeItem, reflect: reflectItem, revoke: revokeOutcome }}
      />
    </>
  );
}
