import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { endVerification, restoreVerification } from "@/app/[locale]/organisations/actions";
import { currentActor } from "@/app/_request/session";
import { ReportsOfOrganisation } from "@/components/alternative-reports/editions/of-organisation";
import { AboutOrganisation } from "@/components/organisations/about";
import { Verification } from "@/components/organisations/verification";
import { VerificationTag } from "@/components/organisations/verification-tag";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listEditionsOf } from "@/domain/alternative-reports/editions/queries";
import { findOrganisation } from "@/domain/organisations/queries";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("organisations");
  return { title: t("name") };
}

export default async function OrganisationPage({ params }: Props) {
  const [{ id }, actor, locale] = [await params, await currentActor(), await getLocale()];
  const organisation = await findOrganisation(actor, id, locale);
  if (!organisation) notFound();
  const [t, kind] = [await getTranslations("organisations"), await getTranslations("vocabulary.OrganisationKind")];
  const { verificationEndedAt } = organisation;

  return (
    <>
      <PageHeader
        eyebrow={kind(organisation.kind)}
        title={organisation.name}
        tags={<VerificationTag verificationEndedAt={verificationEndedAt} />}
        actions={organisation.isOwn && <LinkButton href={paths.ownOrganisation({ of: id })}>{t("own")}</LinkButton>}
      />
      {!organisation.isPublic && <Notice tone="neutral" title={t("hiddenAbout")} />}
      <div className="stack">
        {!verificationEndedAt && <p className="prose quiet">{t("verifiedAbout")}</p>}
        <Verification organisation={organisation} end={endVerification} restore={restoreVerification} />
      </div>
      <AboutOrganisation organisation={organisation} />
      {organisation.isPublic && <ReportsOfOrganisation editions={await listEditionsOf(id)} />}
    </>
  );
}
