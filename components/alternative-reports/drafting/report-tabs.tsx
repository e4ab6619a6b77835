import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const places = {
  writing: paths.deskReport,
  cover: paths.deskCover,
  annexes: paths.deskAnnexes,
  sources: paths.deskSources,
  partners: paths.deskPartners,
  submission: paths.deskSubmission,
  trace: paths.trace,
} as const;

export type ReportTab = keyof typeof places;

/** What there is of a report besides its text. */
export function ReportTabs({ id, current }: { id: string; current: ReportTab | null }) {
  const t = useTranslations("deskReport.tabs");
  return (
    <Tabs
      label={t("label")}
      items={(Object.keys(places) as ReportTab[]).map((name) => ({ href: places[name](id), label: t(name), current: name === current }))}
    />
  );
}
