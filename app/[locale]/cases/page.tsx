import { getLocale, getTranslations } from "next-intl/server";

import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { CaseFilterForm } from "@/components/cases/filters";
import { CaseTable } from "@/components/cases/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listCaseChoices, listCases } from "@/domain/cases/queries";
import { caseFiltersSchema } from "@/domain/cases/schema";
import { coordinatedStates } from "@/domain/visibility";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("cases");
  return { title: t("title") };
}

export default onItsDay(async function CasesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("cases")];
  const filters = caseFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listCases(actor, filters, locale);
  const choices = await listCaseChoices(actor, locale);
  const { page, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: total, shown: formatNumber(total, locale) })}
        actions={
          <>
            {(["xlsx", "csv"] as const).map((format) => (
              <LinkButton key={format} href={paths.caseTable(format, kept)} download>
                {t(`formats.${format}`)}
              </LinkButton>
            ))}
            {coordinatedStates(actor).length > 0 && <LinkButton href={paths.newCase()}>{t("record")}</LinkButton>}
          </>
        }
      />
      <Disclosure summary={t("filters")} open={Object.values(kept).some((value) => value !== undefined)}>
        <CaseFilterForm action={getPathname({ href: paths.cases(), locale })} filters={filters} choices={choices} />
      </Disclosure>
      <CaseTable rows={rows} filters={filters} />
      <Pagination
        previous={previous === null ? null : paths.cases({ ...kept, page: previous })}
        next={next === null ? null : paths.cases({ ...kept, page: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
});
