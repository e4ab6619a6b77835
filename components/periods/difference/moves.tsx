import { useLocale, useTranslations } from "next-intl";

import { Facts } from "@/components/ui/facts";
import type { Move } from "@/domain/periods/difference/rules";
import { movedValue } from "@/domain/periods/difference/rules";

/** What stood differently on the two days, one fact a line. */
export function DifferenceMoves({ moves }: { moves: Move[] }) {
  const [t, words] = [useTranslations("difference"), useTranslations()];
  const locale = useLocale();
  if (moves.length === 0) return null;
  return (
    <Facts
      items={moves.map(({ field, before, after }) => ({
        term: t(`fields.${field}`),
        value: t("step", { before: movedValue(field, before, words, locale), after: movedValue(field, after, words, locale) }),
      }))}
    />
  );
}
