import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { PeriodProblem } from "@/domain/periods/rules";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";

/** Why the two days of an address cannot be compared. */
export function PeriodProblemNote({ problem, first }: { problem: PeriodProblem; first: Day | null }) {
  const [t, days] = [useTranslations("difference"), useTranslations("periods.problems")];
  const locale = useLocale();
  if (problem.which === "both") return <Notice tone="danger" title={t("notInOrder")} announce />;
  const why =
    first && problem.problem === "beforeRecord" ? days("beforeRecordSince", { day: formatDate(first, locale) }) : days(problem.problem);
  return (
    <Notice tone="danger" title={t(`problem.${problem.which}`)} announce>
      <p>{why}</p>
    </Notice>
  );
}
