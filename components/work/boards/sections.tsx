import { useLocale, useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { type Section, sections } from "@/domain/work/boards/rules";
import { formatNumber } from "@/lib/format";

type Props = { counts: Record<Section, number>; current: Section; addressOf: (section: Section) => string };

/** The columns of a board, each with how much is in it. */
export function BoardSections({ counts, current, addressOf }: Props) {
  const t = useTranslations("boards.sections");
  const locale = useLocale();
  return (
    <Tabs
      label={t("label")}
      items={sections.map((section) => ({
        href: addressOf(section),
        label: t(section),
        count: formatNumber(counts[section], locale),
        current: section === current,
      }))}
    />
  );
}
