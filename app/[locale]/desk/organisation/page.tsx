import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import {
  handOverOrganisation,
  inviteMember,
  publishOrganisation,
  recallInvitation,
  removeMember,
  reviseOwnPage,
  withdrawOrganisation,
} from "@/app/[locale]/desk/organisation/actions";
import { requireActor } from "@/app/_request/session";
import { OwnPage } from "@/components/organisations/own-page";
import { OrganisationPeople } from "@/components/organisations/people";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { findOwnOrganisation } from "@/domain/organisations/members/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export default async function OwnOrganisationPage({ searchParams }: { searchParams: Promise<{ of?: string | string[] }> }) {
  const [{ of }, actor, locale] = [await searchParams, await requireActor(), await getLocale()];
  const organisation = await findOwnOrganisation(actor, [of].flat()[0], locale);
  if (!organisation) notFound();
  const [t, reason] = [await getTranslations("ownOrganisation"), await getTranslations("vocabulary.VerificationEnd")];
  const acts = { invite: inviteMember, recall: recallInvitation, remove: removeMember, handOver: handOverOrganisation };
  const { ending, others } = organisation;

  return (
    <>
      <PageHeader eyebrow={t("title")} title={organisation.name} lead={t("lead")} />
      {ending && (
        <Notice tone="warning" title={t("ended")}>
          <p>{t("endedAbout")}</p>
          <Facts items={[{ term: <Day value={ending.endedAt} />, value: reason(ending.reason) }]} />
          <LongText text={ending.words} />
        </Notice>
      )}
      <OrganisationPeople organisation={organisation} acts={acts} />
      <Section title={t("page")}>
        <OwnPage organisation={organisation} revise={reviseOwnPage} publish={publishOrganisation} withdraw={withdrawOrganisation} />
      </Section>
      {others.length > 0 && (
        <Section title={t("others")}>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id}>
                <Link href={paths.ownOrganisation({ of: id })}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
