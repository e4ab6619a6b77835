import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { carryOut } from "@/app/[locale]/work/group/bulk/actions";
import { requireActor } from "@/app/_request/session";
import { LinkButton } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Empty } from "@/components/ui/empty";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader, Section } from "@/components/ui/page-header";
import { BulkDetails } from "@/components/work/bulk/details";
import { OrderForm } from "@/components/work/bulk/order-form";
import { coordinatedStates } from "@/domain/visibility";
import { findBulkPreview } from "@/domain/recommendations/bulk/queries";
import { bulkViewSchema } from "@/domain/recommendations/bulk/schema";
import { filtersIn } from "@/domain/work/boards/schema";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("bulk");
  return { title: t("title") };
}

export default async function BulkPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("bulk")];
  if (coordinatedStates(actor).length === 0) notFound();
  const view = bulkViewSchema.parse(await searchParams);
  const preview = view.item.length > 0 ? await findBulkPreview(actor, view, locale) : { rows: [], bodies: [] };
  if (!preview) notFound();
  const boards = await getTranslations("boards");
  const back = paths.groupList(filtersIn(view.list));

  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.groupBoard(), label: boards("tabs.group") },
          { href: back, label: boards("listTitle") },
        ]}
        current={t(`acts.${view.act}`)}
      />
      <PageHeader title={t(`acts.${view.act}`)} eyebrow={t("title")} lead={t("intro")} />
      {preview.rows.length === 0 ? (
        <Empty title={t("nothingTicked")} action={<LinkButton href={back}>{t("backToList")}</LinkButton>} />
      ) : (
        <ClientMessages namespaces={["bulk", "assignment", "vocabulary"]}>
          <BulkDetails action={getPathname({ href: paths.bulk(), locale })} view={view} bodies={preview.bodies} />
          <Section title={t("rows")}>
            <OrderForm key={JSON.stringify(view)} view={view} rows={preview.rows} back={back} action={carryOut} />
          </Section>
        </ClientMessages>
      )}
    </>
  );
}
