import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { nameMainFocalPoint } from "@/app/[locale]/admin/people/actions";
import { onItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { BodyFacts } from "@/components/bodies/facts";
import { BodyPeople } from "@/components/bodies/people";
import { BodyRecommendations } from "@/components/bodies/recommendations";
import { ProgressCharts } from "@/components/recommendations/progress-charts";
import { ProgressFigures } from "@/components/recommendations/progress-figures";
import { LinkButton } from "@/components/ui/button";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { OwedTasks } from "@/components/working-group/owed-tasks";
import { findBody } from "@/domain/bodies/queries";
import { listBodyPeople } from "@/domain/people/memberships/queries";
import { can } from "@/domain/policy";
import { countProgress } from "@/domain/recommendations/overview/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { ownBodies } from "@/domain/visibility";
import { listOpenTasks } from "@/domain/working-group/tasks/queries";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";

export default onItsDay(async function BodyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, locale, t] = [await currentActor(), await getLocale(), await getTranslations("bodies")];
  const body = isId(id) ? await findBody(actor, id, locale) : null;
  if (!body) notFound();
  const tasks = await listOpenTasks(actor, [id], locale);
  const progress = await countProgress(actor, { body: id }, locale);
  const { rows, total } = await listRecommendations(actor, recommendationFiltersSchema.parse({ body: id, sort: "due" }), locale);

  return (
    <>
      <title>{t("pageTitle", { name: body.name })}</title>
      <Breadcrumbs items={[{ href: paths.bodies(), label: t("title") }]} current={body.name} />
      <PageHeader title={body.name} actions={total > 0 && <LinkButton href={paths.dashboard({ body: id })}>{t("dashboard")}</LinkButton>} />
      <BodyFacts body={body} />
      <BodyPeople
        people={await listBodyPeople(actor, id)}
        nameMain={nameMainFocalPoint}
        administered={can(actor, "stateBody.revise", body) ? id : null}
        own={ownBodies(actor).includes(id) ? id : null}
      />
      {total > 0 && (
        <>
          <ProgressFigures progress={progress} scope={{ body: id }} isCoordinator={false} />
          <ProgressCharts progress={{ ...progress, bodies: [] }} scope={{ body: id }} />
        </>
      )}
      <BodyRecommendations id={id} rows={rows} total={total} mayPassOn={total > 0 && can(actor, "recommendation.assign", body)} />
      {tasks.length > 0 && <OwedTasks tasks={tasks} body={id} />}
    </>
  );
});
