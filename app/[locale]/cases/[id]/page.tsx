import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { publishCase, withdrawCase } from "@/app/[locale]/cases/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { CaseFacts } from "@/components/cases/facts";
import { CaseFollowUp } from "@/components/cases/follow-up";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import { CaseWithdrawalForm } from "@/components/withdrawals/forms";
import { Withdrawals } from "@/components/withdrawals/section";
import { findCase } from "@/domain/cases/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default onItsDay(async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("cases")];
  const file = await findCase(actor, id, locale);
  if (!file) notFound();
  const { communicationNumber: number, initials } = file;
  const step = { caseFileId: id, version: file.version };
  const name = initials ? t("nameWithInitials", { number, initials }) : t("name", { number });

  return (
    <>
      <title>{name}</title>
      <Breadcrumbs items={[{ href: paths.cases(), label: t("title") }]} current={number} />
      <PageHeader
        title={name}
        eyebrow={file.committee}
        tags={
          <>
            {file.attestation !== "VERIFIED" && <Unverified />}
            {!file.publishedAt && <Tag tone="muted">{t("notPublic")}</Tag>}
          </>
        }
        actions={
          <>
            {can(actor, "caseFile.revise", file) && <LinkButton href={paths.caseDetails(id)}>{t("revise")}</LinkButton>}
            {can(actor, "caseFile.publish", file) && (
              <ActionButton action={publishCase} input={step}>
                {t("publish")}
              </ActionButton>
            )}
          </>
        }
      />
      <CaseFacts file={file} />
      <CaseFollowUp file={file} />
      <Withdrawals of="case" withdrawals={file.withdrawals}>
        {can(actor, "caseFile.withdraw", file) && <CaseWithdrawalForm step={step} action={withdrawCase} />}
      </Withdrawals>
    </>
  );
});
