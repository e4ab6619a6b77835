import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import {
  disablePerson,
  enablePerson,
  endMembership,
  grantMembership,
  resetSecondFactor,
  sendLink,
} from "@/app/[locale]/admin/people/actions";
import { requireActor } from "@/app/_request/session";
import { AccountActs } from "@/components/people/account-acts";
import { AccountFacts } from "@/components/people/account-facts";
import { BodyRoleLinks } from "@/components/people/body-role-links";
import { RoleForm } from "@/components/people/role-form";
import { RoleTable } from "@/components/people/role-table";
import { StandingTag } from "@/components/people/standing-tag";
import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findPerson, listPlaces } from "@/domain/people/queries";
import { can } from "@/domain/policy";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string }> };

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ id }, { sent }] = [await params, await searchParams];
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("people")];
  const person = can(actor, "user.enable") && isId(id) ? await findPerson(actor, id, locale) : null;
  if (!person) notFound();
  // What shuts an account or its holder out, and what widens a role, nobody does to themselves.
  const isAnother = can(actor, "user.disable", { userId: person.id });
  const places = await listPlaces(actor, locale);

  return (
    <ClientMessages namespaces={["people", "vocabulary"]}>
      <title>{person.name}</title>
      <Breadcrumbs items={[{ href: paths.people(), label: t("title") }]} current={person.name} />
      <PageHeader title={person.name} lead={person.email} tags={<StandingTag standing={person.standing} />} />
      {sent === "yes" && <Notice tone="success" title={t("sent")} />}
      <Section title={t("roles")} actions={<BodyRoleLinks id={person.id} />}>
        <RoleTable memberships={person.memberships} end={endMembership} />
      </Section>
      {isAnother && (
        <Section title={t("grantTitle")}>
          <div className="stack">
            <p>{t("grantAbout")}</p>
            <RoleForm key={person.memberships.length} userId={person.id} places={places} action={grantMembership} />
          </div>
        </Section>
      )}
      <Section title={t("account")}>
        <div className="stack">
          <AccountFacts person={person} />
          <AccountActs person={person} isAnother={isAnother} acts={{ sendLink, resetSecondFactor, disablePerson, enablePerson }} />
        </div>
      </Section>
    </ClientMessages>
  );
}
