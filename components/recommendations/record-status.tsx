import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Two voices side by side, never merged: what the State claims, and what the working group verified. */
export function RecordStatus({ record }: { record: RecommendationRecord }) {
  const t = useTranslations("recommendation.voices");
  const about = useTranslations("about.statuses");
  const published = record.responses.filter(({ state }) => state === "PUBLISHED");
  const latest = published.toSorted((one, other) => Number(other.publishedAt) - Number(one.publishedAt)).at(0);
  const voices = [
    { key: "claimed", status: record.claimedStatus, on: record.claimedOn, by: latest?.body.name, said: null },
    {
      key: "verified",
      status: record.verifiedStatus,
      on: record.verifiedOn,
      by: latest && t("workingGroup"),
      said: latest?.verification?.rationale,
    },
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {voices.map(({ key, status, on, by, said }) => (
        <section key={key} className="card stack" aria-labelledby={`voice-${key}`}>
          <h3 id={`voice-${key}`}>{t(key)}</h3>
          <p>
            <StatusTag status={status} />
          </p>
          {by && <p>{by}</p>}
          <p className="quiet">{on ? <Day value={on} /> : t("nothingYet")}</p>
          {said && <p>{said}</p>}
        </section>
      ))}
      <p className="quiet sm:col-span-2">
        {record.claimedStatus !== record.verifiedStatus && `${t("disagree")} `}
        <Link href={paths.statuses()} className="link">
          {about("title")}
        </Link>
      </p>
    </div>
  );
}
