import { useLocale, useTranslations } from "next-intl";

import type { Authors } from "@/domain/alternative-reports/editions/schema";
import { formatNumber, joinList } from "@/lib/format";

/** Whose a report is, as its authors chose to be named. */
export function AuthorNames({ authors: { pseudonym, named, unnamed } }: { authors: Authors }) {
  const t = useTranslations("reportOutcomes");
  const locale = useLocale();
  const names = [...(pseudonym ? [pseudonym] : []), ...named.map(({ name }) => name)];
  const others = unnamed > 0 ? [t("unnamed", { count: unnamed, shown: formatNumber(unnamed, locale) })] : [];
  return joinList([...names, ...others], locale);
}
