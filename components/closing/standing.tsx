import { useTranslations } from "next-intl";

import { StatusCriterion } from "@/components/recommendations/status-criterion";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { Closing } from "@/domain/recommendations/closing/queries";
import { dayAt } from "@/lib/day";

/** What was published of a recommendation, by which criteria, and whether anything is awaited. */
export function ClosingStanding({ closing }: { closing: Closing }) {
  const t = useTranslations("closing");
  const { claimedStatus, verifiedStatus, lead, dueOn, isClosed, reopenedAt, archivedAt } = closing;
  const on = (key: "isArchived" | "isReopened", at: Date) => t.rich(key, { day: () => <Day value={dayAt(at)} /> });
  return (
    <div className="stack">
      <Facts
        items={[
          { term: t("claimed"), value: <StatusTag status={claimedStatus} /> },
          {
            term: t("verified"),
            value: (
              <>
                <StatusTag status={verifiedStatus} />
                <p className="quiet">
                  <StatusCriterion status={verifiedStatus} />
                </p>
              </>
            ),
          },
          { term: t("lead"), value: lead },
          { term: t("due"), value: dueOn && <Day value={dueOn} /> },
        ]}
      />
      <p>{archivedAt ? on("isArchived", archivedAt) : reopenedAt ? on("isReopened", reopenedAt) : t(isClosed ? "isClosed" : "isOpen")}</p>
    </div>
  );
}
