import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import * as acts from "@/app/[locale]/admin/vocabularies/actions";
import { requireActor } from "@/app/_request/session";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { TermAliases } from "@/components/vocabularies/aliases";
import { MergeForm } from "@/components/vocabularies/merge-form";
import { ReviseTermForm } from "@/components/vocabularies/revise-term-form";
import { TermStanding } from "@/components/vocabularies/standing";
import { TermUses } from "@/components/vocabularies/uses";
import { findTerm } from "@/domain/vocabularies/terms/queries";
import { paths } from "@/lib/paths";

export default async function TermPage({ params }: { params: Promise<{ id: string; termId: string }> }) {
  const { id, termId } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("vocabulariesAdmin")];
  const term = await findTerm(actor, termId, locale);
  if (term?.vocabulary.id !== id) notFound();

  return (
    <>
      <title>{term.label}</title>
      <Breadcrumbs
        items={[
          { href: paths.vocabularies(), label: t("title") },
          { href: paths.vocabulary(id), label: term.vocabulary.name },
        ]}
        current={term.label}
      />
      <PageHeader title={term.label} eyebrow={term.code} />
      <ClientMessages namespaces={["vocabulariesAdmin", "vocabulary"]}>
        <TermStanding key={`standing ${term.version}`} term={term} retire={acts.retireTerm} reinstate={acts.reinstateTerm} />
        <TermUses term={term} />
        <ReviseTermForm key={`form ${term.version}`} term={term} ownId={actor.id} action={acts.reviseTerm} />
        <TermAliases term={term} add={acts.addAlias} remove={acts.removeAlias} />
        {!term.mergedInto && <MergeForm key={`merger ${term.version}`} term={term} action={acts.mergeTerm} />}
      </ClientMessages>
    </>
  );
}
