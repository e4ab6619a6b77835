import { useTranslations } from "next-intl";

import { BarChart } from "@/components/ui/bar-chart";
import { StackedBarChart } from "@/components/ui/stacked-bar-chart";
import type { Progress } from "@/domain/recommendations/overview/queries";
import { implementationStatuses, statusTones } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

type Scope = { cycle?: string; body?: string };

/** How many stand where, as verified, as claimed and by lead body; every number opens the list behind it. */
export function ProgressCharts({ progress, scope }: { progress: Progress; scope: Scope }) {
  const t = useTranslations("progress");
  const name = useTranslations("vocabulary.ImplementationStatus");
  const bars = (voice: "verified" | "claimed") =>
    implementationStatuses
      .filter((status) => progress.verified[status] || progress.claimed[status])
      .map((status) => ({
        key: status,
        label: name(status),
        value: progress[voice][status] ?? 0,
        tone: statusTones[status],
        href: paths.recommendations({ ...scope, [voice]: status }),
      }));
  const headers = { labelHeader: t("status"), valueHeader: t("number"), barHeader: t("share") };
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
      <BarChart title={t("verified")} description={t("verifiedHint")} rows={bars("verified")} {...headers} />
      <BarChart title={t("claimed")} description={t("claimedHint")} rows={bars("claimed")} {...headers} />
      {progress.bodies.length > 0 && (
        <div className="lg:col-span-2">
          <StackedBarChart
            title={t("byBody")}
            labelHeader={t("body")}
            totalHeader={t("number")}
            series={implementationStatuses.map((status) => ({ key: status, label: name(status), tone: statusTones[status] }))}
            rows={progress.bodies.map(({ id, name: label, verified }) => ({
              key: id,
              label,
              values: verified,
              href: paths.recommendations({ ...scope, lead: id }),
            }))}
          />
        </div>
      )}
    </div>
  );
}
