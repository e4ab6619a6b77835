import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import type { Board } from "@/domain/work/boards/rules";
import { paths } from "@/lib/paths";

/** From one's own work to that of one's body and of the whole group; nothing to choose for whom there is one board only. */
export function BoardTabs({ boards, current }: { boards: Board[]; current: Board | "mine" }) {
  const t = useTranslations("boards.tabs");
  if (boards.length === 0) return null;
  const addresses = { mine: paths.work(), body: paths.bodyBoard(), group: paths.groupBoard() };
  return (
    <Tabs
      label={t("label")}
      items={(["mine", ...boards] as const).map((one) => ({ href: addresses[one], label: t(one), current: one === current }))}
    />
  );
}
