import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { ReformFilterForm } from "@/components/reforms/filters";
import { ReformTable } from "@/components/reforms/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findReformChoices, listReformBodies, listReforms } from "@/domain/reforms/queries";
import { reformFiltersSchema } from "@/domain/reforms/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("reforms");
  return { title: t("title") };
}

export default onItsDay(async function ReformsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("reforms")];
  const filters = reformFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listReforms(actor, filters, locale);
  const bodies = await listReformBodies(actor, locale);
  const mayRecord = actor !== null && (await findReformChoices(actor, locale)) !== null;
  const { page, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("count", { count: total, shown: formatNumber(total, locale) })}
        actions={mayRecord && <LinkButton href={paths.newReform()}>{t("record")}</LinkButton>}
      />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <ReformFilterForm action={getPathname({ href: paths.reforms(), locale })} filters={filters} bodies={bodies} />
      </Disclosure>
      <ReformTable rows={rows} filters={kept} />
      <Pagination
        previous={previous === null ? null : paths.reforms({ ...kept, page: previous })}
        next={next === null ? null : paths.reforms({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
