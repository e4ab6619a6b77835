import type { ClockAct } from "@/domain/audit/rules";
import { paths } from "@/lib/paths";

type Told = { act: string; subjectId: string; recommendationIds: readonly string[] };

const pages: Record<string, (id: string) => string> = {
  recommendation: paths.recommendation,
  reform: paths.reform,
  measure: paths.measure,
  indicator: paths.indicator,
  meeting: paths.meeting,
  caseFile: paths.case,
  document: paths.document,
  reviewCycle: paths.review,
  stateBody: paths.body,
  organisation: paths.organisation,
  reportEdition: paths.refusal,
  reportRefusal: paths.refusal,
};

/** The page on which what was told is read in full; null where it is no page of its own. */
export function wayTo({ act, subjectId, recommendationIds: [only, ...more] }: Told): string | null {
  if (act === ("reportEdition.appear" satisfies ClockAct)) return paths.alternativeReport(subjectId);
  const noun = act.split(".")[0] ?? "";
  // A response stands on the page of its recommendation; a reform that it made public has its own.
  if (noun === "response" || noun === "assessment") return only ? paths.recommendation(only) : paths.reform(subjectId);
  if (noun === "recommendation") return only && more.length === 0 ? paths.recommendation(only) : null;
  return pages[noun]?.(subjectId) ?? null;
}
