import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

/** The pages about follow-ups: all of them, their calendar, and by which procedures they go. */
export function FollowUpTabs({ current }: { current: "board" | "calendar" | "procedures" }) {
  const t = useTranslations("followUps.tabs");
  return (
    <Tabs
      label={t("label")}
      items={[
        { href: paths.followUps(), label: t("board"), current: current === "board" },
        { href: paths.followUpCalendar(), label: t("calendar"), current: current === "calendar" },
        { href: paths.followUpProcedures(), label: t("procedures"), current: current === "procedures" },
      ]}
    />
  );
}
