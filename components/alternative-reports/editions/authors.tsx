import { useLocale, useTranslations } from "next-intl";

import type { Authors } from "@/domain/alternative-reports/editions/schema";
import { formatNumber } from "@/lib/format";

/** Who a report is from, as they chose to be named. */
export function EditionAuthors({ authors: { pseudonym, named, unnamed } }: { authors: Authors }) {
  const [t, paper] = [useTranslations("alternativeReports"), useTranslations("paper")];
  const locale = useLocale();
  const names = [pseudonym && `${pseudonym} (${t("pseudonym")})`, ...named.map(({ name }) => name)].filter(Boolean);
  if (names.length === 0) return <>{paper("unnamed")}</>;
  const others = unnamed > 0 ? ` ${paper("alsoUnnamed", { count: unnamed, shown: formatNumber(unnamed, locale) })}` : "";
  return <>{names.join(", ") + others}</>;
}
