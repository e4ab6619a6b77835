import { useTranslations } from "next-intl";

import { PngButton } from "@/components/dashboard/png-button";
import type { Chart } from "@/domain/dashboard/charts/rules";
import { narrowed } from "@/domain/dashboard/rules";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const formats = ["svg", "csv"] as const;
const png = "PNG";

/** A chart to take along: as a picture that can be enlarged, as one of dots, and as numbers. */
export function Downloads({ chart: { key, title }, filters }: { chart: Chart; filters: RecommendationFilters }) {
  const t = useTranslations("dashboard");
  const address = (format: "svg" | "csv") => paths.dashboardChart({ ...narrowed(filters), chart: key, format });
  const name = (format: string) => t("downloadOf", { title, format });
  return (
    <p className="row no-print chart-downloads">
      <span className="quiet">{t("download")}</span>
      {formats.map((format) => (
        <Link key={format} className="link" href={address(format)} download aria-label={name(format.toUpperCase())}>
          {format.toUpperCase()}
        </Link>
      ))}
      <PngButton address={address("svg")} fileName={`${key}.png`} label={name(png)} failed={t("failed")}>
        {png}
      </PngButton>
    </p>
  );
}
