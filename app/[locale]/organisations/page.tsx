import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { OrganisationFilterForm, OrganisationTable } from "@/components/organisations/list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listOrganisations } from "@/domain/organisations/queries";
import { organisationFiltersSchema } from "@/domain/organisations/schema";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("organisations");
  return { title: t("title") };
}

export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("organisations")];
  const filters = organisationFiltersSchema.parse(await searchParams);
  const { organisations, previous, next } = await listOrganisations(actor, filters, locale);
  const { after: _, before: __, ...kept } = filters;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={paths.registerOrganisation()}>{t("register")}</LinkButton>}
      />
      <div className="stack">
        <p>
          <Link href={paths.organisationTerms()}>{t("terms")}</Link>
        </p>
        <OrganisationFilterForm action={getPathname({ href: paths.organisations(), locale })} filters={kept} />
        <OrganisationTable organisations={organisations} isFiltered={kept.q !== undefined || kept.kind !== undefined} />
        <Pagination
          previous={previous && paths.organisations({ ...kept, before: previous })}
          next={next && paths.organisations({ ...kept, after: next })}
        />
      </div>
    </>
  );
}
