import { getLocale, getTranslations } from "next-intl/server";

import { LogFilterForm } from "@/components/audit/log/filters";
import { LogEntries } from "@/components/audit/log/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findLogBeginning, listLog, listLogBodies } from "@/domain/audit/log/queries";
import { logFiltersSchema } from "@/domain/audit/log/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ searchParams }: Props) {
  const [t, locale] = [await getTranslations("log"), await getLocale()];
  const { after: _, before: __, ...filters } = logFiltersSchema.parse(await searchParams);
  return {
    title: t("title"),
    alternates: { types: { "application/atom+xml": getPathname({ href: paths.logFeed(filters), locale }) } },
  };
}

export default async function LogPage({ searchParams }: Props) {
  const [t, locale] = [await getTranslations("log"), await getLocale()];
  const { after, before, ...kept } = logFiltersSchema.parse(await searchParams);
  const [{ rows, newer, older }, bodies, beginning] = await Promise.all([
    listLog({ ...kept, after, before }, locale),
    listLogBodies(locale),
    findLogBeginning(),
  ]);
  const { recommendation, ...chosen } = kept;
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <a className="button button-secondary" href={getPathname({ href: paths.logFeed(kept), locale })}>
              {t("feed")}
            </a>
            <LinkButton href={paths.changes()}>{t("compare")}</LinkButton>
            <LinkButton href={paths.verification()}>{t("verify")}</LinkButton>
          </>
        }
      />
      {recommendation && (
        <p className="row">
          {t("of")}. <LinkButton href={paths.log()}>{t("all")}</LinkButton>
        </p>
      )}
      <Disclosure summary={t("filters")} open={isFiltered}>
        <LogFilterForm action={getPathname({ href: paths.log(), locale })} filters={kept} bodies={bodies} />
      </Disclosure>
      <LogEntries rows={rows} isFiltered={isFiltered || recommendation !== undefined} />
      {beginning > 0n && !older && <p className="quiet">{t("began", { number: formatNumber(Number(beginning), locale) })}</p>}
      <Pagination previous={newer && paths.log({ ...kept, before: newer })} next={older && paths.log({ ...kept, after: older })} />
    </>
  );
}
