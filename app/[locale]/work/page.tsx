import { getLocale, getTranslations } from "next-intl/server";

import { requireActor } from "@/app/_request/session";
import { ClassificationQueues } from "@/components/classification/queues";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { OwedTasks } from "@/components/working-group/owed-tasks";
import { BoardTabs } from "@/components/work/boards/board-tabs";
import { OwedRequests } from "@/components/work/owed-requests";
import { TakenOverNotice } from "@/components/work/taken-over";
import { WorkList } from "@/components/work/list";
import { listOwedRequests } from "@/domain/discussions/queries";
import { listTakenOver } from "@/domain/people/handovers/queries";
import { listQueues } from "@/domain/recommendations/classification/queue/queries";
import { ownBodies } from "@/domain/visibility";
import { boardsOf } from "@/domain/work/boards/rules";
import { listWork } from "@/domain/work/queries";
import { workTabs } from "@/domain/work/rules";
import { workViewSchema } from "@/domain/work/schema";
import { listOpenTasks } from "@/domain/working-group/tasks/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("work");
  return { title: t("title") };
}

export default async function WorkPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [actor, locale, t] = [await requireActor(), await getLocale(), await getTranslations("work")];
  const view = workViewSchema.parse(await searchParams);
  const work = await listWork(actor, view, locale);
  const [taken, requests] = [await listTakenOver(actor, locale), await listOwedRequests(actor, locale)];
  const [queues, tasks] = [await listQueues(actor, locale), await listOpenTasks(actor, ownBodies(actor), locale)];

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <BoardTabs boards={boardsOf(actor)} current="mine" />
      <TakenOverNotice taken={taken} />
      {requests.length > 0 && <OwedRequests requests={requests} />}
      {tasks.length > 0 && <OwedTasks tasks={tasks} />}
      {queues.length > 0 && <ClassificationQueues queues={queues} />}
      {work ? (
        <>
          <Tabs
            label={t("tabs.label")}
            items={workTabs.map((one) => ({
              href: paths.work({ tab: one }),
              label: t(`tabs.${one}`),
              count: formatNumber(work.counts[one], locale),
              current: one === view.tab,
            }))}
          />
          <WorkList rows={work.rows} tab={view.tab} />
          <Pagination
            previous={work.previous && paths.work({ tab: view.tab, before: work.previous })}
            next={work.next && paths.work({ tab: view.tab, after: work.next })}
          />
        </>
      ) : (
        <Empty title={t("noOffice")}>
          <p>{t("noOfficeHint")}</p>
        </Empty>
      )}
    </>
  );
}
