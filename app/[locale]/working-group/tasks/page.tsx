import { getLocale, getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { GroupTabs } from "@/components/working-group/group-tabs";
import { TaskFilterForm, TaskTable } from "@/components/working-group/task-list";
import { listTaskBodies, listTasks } from "@/domain/working-group/tasks/queries";
import { taskFiltersSchema } from "@/domain/working-group/tasks/schema";
import { formatNumber } from "@/lib/format";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("workingGroup");
  return { title: t("tabs.tasks") };
}

export default async function TasksPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("workingGroup")];
  const filters = taskFiltersSchema.parse(await searchParams);
  const { rows, total, previous, next } = await listTasks(actor, filters, locale);
  const bodies = await listTaskBodies(actor, locale);
  const { after, before, ...kept } = filters;
  const isLast = filters.sort === "last";
  const isFiltered = Boolean(filters.body ?? filters.state ?? filters.overdue);

  return (
    <>
      <PageHeader title={t("tabs.tasks")} lead={t("taskCount", { count: total, shown: formatNumber(total, locale) })} />
      <GroupTabs current="tasks" />
      <Disclosure summary={t("filters")} open={isFiltered || isLast}>
        <TaskFilterForm action={getPathname({ href: paths.groupTasks(), locale })} filters={filters} bodies={bodies} />
      </Disclosure>
      <TaskTable
        rows={rows}
        caption={t("tabs.tasks")}
        empty={t(isFiltered ? "noTaskFound" : "noTasks")}
        sort={{ href: paths.groupTasks({ ...kept, sort: isLast ? "first" : "last" }), direction: isLast ? "descending" : "ascending" }}
      />
      <Pagination
        previous={previous && paths.groupTasks({ ...kept, before: previous })}
        next={next && paths.groupTasks({ ...kept, after: next })}
        position={t("shown", { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
      />
    </>
  );
}
