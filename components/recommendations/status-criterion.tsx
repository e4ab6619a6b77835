import { useTranslations } from "next-intl";

import type { ImplementationStatus } from "@/domain/vocabulary";

/** When a status holds, and what it has to come with. */
export function StatusCriterion({ status }: { status: ImplementationStatus }) {
  const [criterion, needed] = [useTranslations("statusCriteria"), useTranslations("statusNeeds")];
  return (
    <>
      {criterion(status)} <span className="block">{needed(status)}</span>
    </>
  );
}
