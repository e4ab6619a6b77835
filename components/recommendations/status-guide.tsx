import { useTranslations } from "next-intl";

import { StatusCriterion } from "@/components/recommendations/status-criterion";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { implementationStatuses } from "@/domain/vocabulary";

/** The written criteria of every status, a key or a click away from wherever a status is read. */
export function StatusGuide() {
  const t = useTranslations("about.statuses");
  return (
    <Disclosure summary={t("title")}>
      <StatusCriteria />
    </Disclosure>
  );
}

export function StatusCriteria() {
  return (
    <Facts
      items={implementationStatuses.map((status) => ({
        term: <StatusTag status={status} />,
        value: <StatusCriterion status={status} />,
      }))}
    />
  );
}
