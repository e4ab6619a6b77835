import { useLocale, useTranslations } from "next-intl";

import { Empty } from "@/components/ui/empty";
import { type Column, Table } from "@/components/ui/table";
import type { BodyLoad } from "@/domain/work/boards/overview/queries";
import { sections, turns } from "@/domain/work/boards/rules";
import type { BodySort, OverviewFilters } from "@/domain/work/boards/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { rows: BodyLoad[]; total: Omit<BodyLoad, "bodyId" | "name">; filters: OverviewFilters };
type Line = Omit<BodyLoad, "bodyId"> & { key: string };

/** What waits in every body; each number leads to the list behind it. */
export function BodyLoads({ rows, total, filters: { sort, page: _, ...kept } }: Props) {
  const t = useTranslations("boards");
  const locale = useLocale();
  const lines: Line[] = [
    { ...total, name: t("allBodies"), key: "" },
    ...rows.map(({ bodyId, ...row }) => ({ ...row, name: row.name ?? t("noBody"), key: bodyId ?? "none" })),
  ];
  const sorted = (by: BodySort) => ({
    href: paths.groupBoard({ ...kept, sort: by }),
    ...(sort === by && { direction: by === "name" ? ("ascending" as const) : ("descending" as const) }),
  });
  const number = (
    name: (typeof sections)[number] | (typeof turns)[number],
    header: string,
    query: Record<string, string>,
  ): Column<Line> => ({
    key: name,
    header,
    align: "end",
    sort: sorted(name),
    cell: (line) =>
      line[name] === 0 ? (
        <span className="quiet">{formatNumber(0, locale)}</span>
      ) : (
        <Link className="link" href={paths.groupList({ ...kept, ...query, body: line.key })}>
          {formatNumber(line[name], locale)}
          <span className="sr-only"> {t("ofWhom", { what: header, body: line.name ?? "" })}</span>
        </Link>
      ),
  });
  // Ten columns of numbers are too wide for a small screen that is no phone.
  return (
    <div className="relative overflow-x-auto">
      <Table
        caption={t("loads")}
        captionHidden
        close
        rows={rows.length > 0 ? lines : []}
        rowKey={({ key }) => key}
        empty={
          <Empty title={t("empty.group")}>
            <p>{t("emptyHint")}</p>
          </Empty>
        }
        columns={[
          { key: "name", header: t("body"), rowHeader: true, sort: sorted("name"), cell: ({ name }) => name },
          ...sections.map((section) => number(section, t(`sections.${section}`), { show: section })),
          ...turns.map((turn) => number(turn, t(`turns.${turn}`), { waits: turn })),
        ]}
      />
    </div>
  );
}
