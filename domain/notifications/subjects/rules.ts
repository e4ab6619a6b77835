import type { NotificationKind } from "@/domain/vocabulary";
import { paths } from "@/lib/paths";

/** The columns of a notice that say what it is about. */
export const pointed = {
  kind: true,
  recommendationId: true,
  responseId: true,
  taskId: true,
  discussionId: true,
  measureId: true,
  indicatorId: true,
  reformId: true,
  followUpId: true,
  bodyId: true,
  reportId: true,
  refusalId: true,
  applicationId: true,
  organisationId: true,
  editionId: true,
} as const;

export type Pointed = { kind: NotificationKind } & Record<Exclude<keyof typeof pointed, "kind">, string | null>;

/** Where a notice leads; null for one that is about nothing in particular. */
export function wayTo({ kind, ...about }: Pointed): string | null {
  const { recommendationId, responseId, taskId, discussionId, measureId, indicatorId, reformId, followUpId, bodyId } = about;
  const { reportId, refusalId, applicationId, organisationId, editionId } = about;
  if (recommendationId && discussionId) return paths.discussion(recommendationId, { body: bodyId });
  if (recommendationId && responseId) return paths.response(recommendationId, responseId);
  if (recommendationId) return paths.recommendation(recommendationId);
  if (taskId) return paths.groupTask(taskId);
  if (measureId) return paths.measure(measureId);
  if (indicatorId) return paths.indicator(indicatorId);
  if (reformId) return paths.reform(reformId);
  if (followUpId) return paths.followUp(followUpId);
  if (reportId) return paths.trace(reportId);
  if (refusalId) return paths.refusal(refusalId);
  if (applicationId) return paths.application(applicationId);
  if (organisationId) return paths.ownOrganisation();
  if (editionId) return paths.alternativeReport(editionId);
  if (bodyId) return kind === "HANDED_OVER" ? paths.body(bodyId) : paths.work();
  return null;
}
