import { useTranslations } from "next-intl";

import type { Choice } from "@/components/ui/choices";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import { Options } from "@/components/ui/options";
import { TaskTag } from "@/components/working-group/tags";
import { taskStates } from "@/domain/vocabulary";
import type { ListedTask } from "@/domain/working-group/tasks/queries";
import type { TaskFilters } from "@/domain/working-group/tasks/schema";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  rows: ListedTask[];
  caption: string;
  empty: string;
  /** Where the list stands in another order. */
  sort?: { href: string; direction: "ascending" | "descending" };
};

/** Tasks of several decisions, each with who owes it, until when, and where it stands. */
export function TaskTable({ rows, caption, empty, sort }: Props) {
  const t = useTranslations("workingGroup");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={empty} />}
      columns={[
        {
          key: "task",
          header: t("task"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, text }) => (
            <Link className="link" href={paths.groupTask(id)}>
              {text}
            </Link>
          ),
        },
        {
          key: "body",
          header: t("responsible"),
          cell: ({ body }) => (
            <Link className="link" href={paths.body(body.id)}>
              {body.name}
            </Link>
          ),
        },
        { key: "due", header: t("dueOn"), ...(sort && { sort }), cell: ({ dueOn }) => dueOn && <Day value={dueOn} style="short" /> },
        { key: "state", header: t("state"), cell: ({ state, isOverdue }) => <TaskTag state={state} isOverdue={isOverdue} /> },
        {
          key: "decision",
          header: t("decision"),
          cell: ({ decision }) => (
            <Link className="link" href={paths.decision(decision.id)}>
              {t("decisionOf", { number: decision.number, meeting: decision.meeting.number })}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** A plain form that sends itself as an address. */
export function TaskFilterForm({ action, filters, bodies }: { action: string; filters: TaskFilters; bodies: Choice[] }) {
  const t = useTranslations("workingGroup");
  const state = useTranslations("vocabulary.TaskState");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Labelled label={t("responsible")}>
          {(control) => (
            <Select {...control} name="body" defaultValue={filters.body ?? ""}>
              <option value="">{t("any")}</option>
              <Options of={bodies} />
            </Select>
          )}
        </Labelled>
        <Labelled label={t("state")}>
          {(control) => (
            <Select {...control} name="state" defaultValue={filters.state ?? ""}>
              <option value="">{t("any")}</option>
              <Options of={taskStates.map((value) => ({ value, label: state(value) }))} />
            </Select>
          )}
        </Labelled>
        <Labelled label={t("term")}>
          {(control) => (
            <Select {...control} name="overdue" defaultValue={filters.overdue ?? ""}>
              <option value="">{t("any")}</option>
              <option value="1">{t("overdue")}</option>
            </Select>
          )}
        </Labelled>
        <Labelled label={t("sort")}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={filters.sort ?? "first"}>
              <Options of={(["first", "last"] as const).map((value) => ({ value, label: t(`sorts.${value}`) }))} />
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.groupTasks()} />
    </form>
  );
}
