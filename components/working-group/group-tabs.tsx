import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

/** The group, its meetings, and what it asked of whom. */
export function GroupTabs({ current }: { current: "group" | "meetings" | "tasks" }) {
  const t = useTranslations("workingGroup.tabs");
  return (
    <Tabs
      label={t("label")}
      items={[
        { href: paths.workingGroup(), label: t("group"), current: current === "group" },
        { href: paths.meetings(), label: t("meetings"), current: current === "meetings" },
        { href: paths.groupTasks(), label: t("tasks"), current: current === "tasks" },
      ]}
    />
  );
}
