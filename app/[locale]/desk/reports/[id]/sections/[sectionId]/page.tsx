import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { resolveComment, writeComment, writeSection } from "@/app/[locale]/desk/actions";
import { requireActor } from "@/app/_request/session";
import { Comments } from "@/components/alternative-reports/drafting/comments";
import { SectionDesk } from "@/components/alternative-reports/drafting/section-desk";
import { SectionVersions } from "@/components/alternative-reports/drafting/section-versions";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findSectionPage } from "@/domain/alternative-reports/sections/queries";
import { paths } from "@/lib/paths";

export default async function SectionPage({ params }: { params: Promise<{ id: string; sectionId: string }> }) {
  const { id, sectionId } = await params;
  const [actor, locale] = [await requireActor(), await getLocale()];
  const [t, desk] = [await getTranslations("deskSection"), await getTranslations("desk")];
  const record = await findSectionPage(actor, id, sectionId, locale);
  if (!record) notFound();
  const { report, section, comments } = record;
  const name = section.heading || section.reference || t("unnamed");

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.desk(), label: desk("title") },
          { href: paths.deskReport(id), label: report.title },
        ]}
        current={name}
      />
      <PageHeader title={name} eyebrow={report.title} />
      <SectionDesk record={record} personId={actor.id} save={writeSection} />
      <Section title={t("comments")} id="comments">
        <Comments
          comments={comments}
          about={{ reportId: id, sectionId }}
          mayComment={report.mayComment}
          write={writeComment}
          resolve={resolveComment}
        />
      </Section>
      <Section title={t("versions")} id="versions">
        <SectionVersions record={record} />
      </Section>
    </>
  );
}
