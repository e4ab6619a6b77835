import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Options } from "@/components/ui/options";
import { MeetingTag } from "@/components/working-group/tags";
import { meetingStates } from "@/domain/vocabulary";
import type { ListedMeeting } from "@/domain/working-group/meetings/queries";
import type { MeetingFilters } from "@/domain/working-group/meetings/schema";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { rows: ListedMeeting[]; filters: MeetingFilters };

export function MeetingTable({ rows, filters }: Props) {
  const t = useTranslations("workingGroup");
  const isNewest = filters.sort !== "oldest";
  const { after, before, ...kept } = filters;
  const isFiltered = Boolean(filters.q ?? filters.state ?? filters.year);
  return (
    <Table
      caption={t("tabs.meetings")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t(isFiltered ? "noMeetingFound" : "noMeetings")}
          action={isFiltered && <LinkButton href={paths.meetings()}>{t("clear")}</LinkButton>}
        />
      }
      columns={[
        {
          key: "number",
          header: t("meeting"),
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link className="link" href={paths.meeting(id)}>
              {t("meetingNo", { number })}
            </Link>
          ),
        },
        {
          key: "on",
          header: t("meetsOn"),
          sort: {
            href: paths.meetings({ ...kept, sort: isNewest ? "oldest" : "newest" }),
            direction: isNewest ? "descending" : "ascending",
          },
          cell: ({ meetsOn }) => <Day value={meetsOn} style="short" />,
        },
        { key: "place", header: t("place"), cell: ({ place }) => place },
        {
          key: "state",
          header: t("state"),
          cell: ({ state, publishedAt }) => (
            <span className="row">
              <MeetingTag state={state} />
              {publishedAt && <Tag tone="info">{t("published")}</Tag>}
            </span>
          ),
        },
      ]}
    />
  );
}

/** A plain form that sends itself as an address. */
export function MeetingFilterForm({ action, filters }: { action: string; filters: MeetingFilters }) {
  const t = useTranslations("workingGroup");
  const state = useTranslations("vocabulary.MeetingState");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Labelled label={t("number")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={100} />}
        </Labelled>
        <Labelled label={t("state")}>
          {(control) => (
            <Select {...control} name="state" defaultValue={filters.state ?? ""}>
              <option value="">{t("any")}</option>
              <Options of={meetingStates.map((value) => ({ value, label: state(value) }))} />
            </Select>
          )}
        </Labelled>
        <Labelled label={t("year")}>
          {(control) => (
            <TextInput {...control} name="year" inputMode="numeric" pattern="\d{4}" defaultValue={filters.year} maxLength={4} />
          )}
        </Labelled>
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "newest"}>
              <Options of={(["newest", "oldest"] as const).map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.meetings()} />
    </form>
  );
}
