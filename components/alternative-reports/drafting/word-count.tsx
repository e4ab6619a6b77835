import { useLocale, useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";

/** How many words there are, of how many there may be. */
export function WordCount({ words, limit }: { words: number; limit: number | null }) {
  const t = useTranslations("deskReport");
  const locale = useLocale();
  if (limit === null) return <span>{t("words", { count: words, shown: formatNumber(words, locale) })}</span>;
  const isOver = words > limit;
  return (
    <span className="row">
      <span>{t("wordsOf", { count: limit, shown: formatNumber(words, locale), limit: formatNumber(limit, locale) })}</span>
      {isOver && <Tag tone="danger">{t("wordsOver", { count: words - limit, shown: formatNumber(words - limit, locale) })}</Tag>}
    </span>
  );
}
