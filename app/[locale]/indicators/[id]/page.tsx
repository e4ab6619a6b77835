import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { publishIndicator, reinstateIndicator, retireIndicator, withdrawIndicator } from "@/app/[locale]/indicators/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { IndicatorFacts } from "@/components/indicators/facts";
import { IndicatorHistory } from "@/components/indicators/history";
import { RetirementPanel } from "@/components/indicators/retirement-panel";
import { IndicatorSeries } from "@/components/indicators/series";
import { IndicatorTags } from "@/components/indicators/tags";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { IndicatorWithdrawalForm } from "@/components/withdrawals/forms";
import { Withdrawals } from "@/components/withdrawals/section";
import { findIndicator } from "@/domain/indicators/queries";
import { can } from "@/domain/policy";
import { paths } from "@/lib/paths";

export default onItsDay(async function IndicatorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("indicators")];
  const indicator = await findIndicator(actor, id, locale);
  if (!indicator) notFound();
  const { code, title, version } = indicator;
  const step = { id, version };

  return (
    <>
      <title>{title}</title>
      <Breadcrumbs items={[{ href: paths.indicators(), label: t("title") }]} current={title} />
      <PageHeader
        title={title}
        eyebrow={code}
        tags={<IndicatorTags indicator={indicator} />}
        actions={
          <>
            {can(actor, "indicator.revise", indicator) && <LinkButton href={paths.indicatorDetails(id)}>{t("revise")}</LinkButton>}
            {can(actor, "indicator.publish", indicator) && (
              <ActionButton action={publishIndicator} input={step}>
                {t("publish")}
              </ActionButton>
            )}
            {can(actor, "indicator.reinstate", indicator) && (
              <ActionButton action={reinstateIndicator} input={step}>
                {t("reinstate")}
              </ActionButton>
            )}
          </>
        }
      />
      <IndicatorFacts indicator={indicator} />
      <IndicatorSeries indicator={indicator} mayReport={can(actor, "indicator.report", indicator)} />
      <IndicatorHistory entries={indicator.entries} />
      <Withdrawals of="indicator" withdrawals={indicator.withdrawals}>
        {can(actor, "indicator.withdraw", indicator) && <IndicatorWithdrawalForm step={step} action={withdrawIndicator} />}
      </Withdrawals>
      {can(actor, "indicator.retire", indicator) && <RetirementPanel step={step} action={retireIndicator} />}
    </>
  );
});
