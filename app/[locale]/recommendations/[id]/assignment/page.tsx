import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { assignBodies, unassignBody } from "@/app/[locale]/recommendations/[id]/assignment/actions";
import { requireActor } from "@/app/_request/session";
import { AssignedList } from "@/components/assignments/assigned-list";
import { AssignmentForm } from "@/components/assignments/assignment-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { LongText } from "@/components/ui/long-text";
import { PageHeader, Section } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { findAssignable } from "@/domain/recommendations/assignment/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("assignment");
  return { title: t("title") };
}

export default async function AssignmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("assignment")];
  const found = await findAssignable(actor, id, locale);
  if (!found || !can(actor, "recommendation.assign", found.recommendation)) notFound();
  const { recommendation, bodies, decisions } = found;
  const { reference, text, heading } = recommendation;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.recommendations(), label: t("list") },
          { href: paths.recommendation(id), label: reference },
        ]}
        current={t("title")}
      />
      <PageHeader title={t("title")} eyebrow={heading ? `${reference} · ${heading}` : reference} />
      <LongText text={text.text} lang={text.language} />
      <ClientMessages namespaces={["assignment", "vocabulary"]}>
        <Section title={t("now")}>
          <AssignedList recommendation={recommendation} bodies={bodies} end={unassignBody} />
        </Section>
        <Section title={t("decide")}>
          <AssignmentForm
            recommendations={[recommendation]}
            bodies={bodies}
            decisions={decisions}
            action={assignBodies}
            done={paths.recommendation(id)}
          />
        </Section>
      </ClientMessages>
    </>
  );
}
