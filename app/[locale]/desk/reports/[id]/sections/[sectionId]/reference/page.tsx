import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { chooseReference, quoteResponse } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { ReferenceDesk } from "@/components/alternative-reports/drafting/references";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findReferences } from "@/domain/alternative-reports/references/queries";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string; sectionId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function ReferencePage({ params, searchParams }: Props) {
  const [{ id, sectionId }, { q }] = [await params, await searchParams];
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, desk] = [await getTranslations("deskReference"), await getTranslations("desk")];
  const wanted = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const references = await findReferences(actor, sectionId, wanted, locale);
  if (references?.reportId !== id) notFound();
  const name = references.heading || references.reference || t("unnamed");

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.desk(), label: desk("title") },
          { href: paths.deskSection(id, sectionId), label: name },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={name} lead={references.reference || t("none")} />
      <ReferenceDesk
        references={references}
        q={wanted}
        address={getPathname({ href: paths.deskReference(id, sectionId), locale })}
        choose={chooseReference}
        quote={quoteResponse}
      />
    </>
  );
}
