import { useLocale, useTranslations } from "next-intl";

import { DayChooser } from "@/components/periods/day-chooser";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { type DayProblem, withoutDay } from "@/domain/periods/rules";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";
import { LinkToToday } from "@/lib/i18n/link";

/** Instead of a page, when the register cannot be shown as of what its address says. */
export function NoSuchDay({ problem, first, address }: { problem: DayProblem; first: Day | null; address: URL }) {
  const t = useTranslations("periods");
  const locale = useLocale();
  return (
    <>
      <meta name="robots" content="noindex" />
      <PageHeader title={t("noSuchDay")} />
      <Empty
        title={
          first && problem === "beforeRecord"
            ? t("problems.beforeRecordSince", { day: formatDate(first, locale) })
            : t(`problems.${problem}`)
        }
        action={
          <LinkToToday href={withoutDay(address)} className="button button-primary">
            {t("backToToday")}
          </LinkToToday>
        }
      />
      <DayChooser address={address} />
    </>
  );
}
