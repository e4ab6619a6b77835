import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { assignBodies } from "@/app/[locale]/recommendations/[id]/assignment/actions";
import { requireActor } from "@/app/_request/session";
import { AssignmentForm } from "@/components/assignments/assignment-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/policy";
import { listAssignable } from "@/domain/recommendations/assignment/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("assignment");
  return { title: t("bulkTitle") };
}

export default async function ReviewAssignmentsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("assignment")];
  const found = await listAssignable(actor, id, locale);
  if (!found || !can(actor, "recommendation.assign", found.cycle)) notFound();
  const { cycle, recommendations, bodies, decisions } = found;

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.reviews(), label: t("reviews") },
          { href: paths.review(id), label: cycle.title },
        ]}
        current={t("bulkTitle")}
      />
      <PageHeader title={t("bulkTitle")} eyebrow={cycle.title} lead={t("bulkLead")} />
      {recommendations.length === 0 ? (
        <Empty title={t("noRecommendations")} />
      ) : (
        <ClientMessages namespaces={["assignment", "vocabulary"]}>
          <AssignmentForm
            recommendations={recommendations}
            bodies={bodies}
            decisions={decisions}
            action={assignBodies}
            done={paths.review(id)}
          />
        </ClientMessages>
      )}
    </>
  );
}
