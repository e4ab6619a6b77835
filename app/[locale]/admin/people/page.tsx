import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { AdminTabs } from "@/components/people/admin-tabs";
import { PeopleFilterForm } from "@/components/people/filters";
import { PeopleTable } from "@/components/people/list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listPeople, listPlaces } from "@/domain/people/queries";
import { personFiltersSchema } from "@/domain/people/schema";
import { can } from "@/domain/policy";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("people")];
  if (!can(actor, "user.enable")) notFound();
  const filters = personFiltersSchema.parse(await searchParams);
  const { people, previous, next } = await listPeople(actor, filters, locale);
  const { bodies } = await listPlaces(actor, locale);
  const { after, before, ...kept } = filters;
  const isFiltered = Object.values(kept).some((value) => value !== undefined);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.invitePerson()} tone="primary">
            {t("invite")}
          </LinkButton>
        }
      />
      <AdminTabs current="people" mayAdminister />
      <Disclosure summary={t("filters")} open={isFiltered}>
        <PeopleFilterForm action={getPathname({ href: paths.people(), locale })} filters={filters} bodies={bodies} />
      </Disclosure>
      <PeopleTable people={people} isFiltered={isFiltered} />
      <Pagination
        previous={previous && paths.people({ ...kept, before: previous })}
        next={next && paths.people({ ...kept, after: next })}
      />
    </>
  );
}
