import { useLocale, useTranslations } from "next-intl";

import type { Progress } from "@/domain/recommendations/overview/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The few numbers a reader asks for first; each opens the list it counts. */
export function ProgressFigures({
  progress,
  scope,
  isCoordinator,
}: {
  progress: Progress;
  scope: { cycle?: string; body?: string };
  isCoordinator: boolean;
}) {
  const t = useTranslations("progress.figures");
  const locale = useLocale();
  const figures = [
    { key: "total", value: progress.total, query: {} },
    { key: "implemented", value: progress.verified.IMPLEMENTED ?? 0, query: { verified: "IMPLEMENTED" } },
    { key: "overdue", value: progress.overdue, query: { overdue: "1" } },
    { key: "followUp", value: progress.followUp, query: { followUp: "1" } },
    ...(isCoordinator ? [{ key: "unassigned", value: progress.unassigned, query: { unassigned: "1" } } as const] : []),
  ] as const;
  return (
    <ul className="figures">
      {figures.map(({ key, value, query }) => (
        <li key={key}>
          <Link href={paths.recommendations({ ...scope, ...query })} className="figure">
            <span className="figure-value">{formatNumber(value, locale)}</span>
            <span>{t(key)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
