import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Timeline } from "@/components/ui/timeline";
import type { LatestChange } from "@/domain/recommendations/overview/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function LatestChanges({ changes }: { changes: LatestChange[] }) {
  const t = useTranslations("home");
  const kind = useTranslations("vocabulary.HistoryKind");
  if (changes.length === 0) return <Empty title={t("noChanges")} />;
  return (
    <Timeline
      label={t("latest")}
      items={changes.map(({ id, at, body, status, recommendation, ...change }) => ({
        key: id,
        date: <Day value={at} />,
        title: (
          <Link href={paths.recommendation(recommendation.id)} className="link">
            {recommendation.heading ?? recommendation.reference}
          </Link>
        ),
        children: (
          <div className="stack">
            <p className="quiet">
              {kind(change.kind)}
              {body && ` · ${body}`}
            </p>
            {status && (
              <p>
                <StatusTag status={status} />
              </p>
            )}
          </div>
        ),
      }))}
    />
  );
}
