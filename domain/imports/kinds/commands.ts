import { assignmentPlanner } from "@/domain/imports/kinds/assignments/commands";
import { indicatorPlanner } from "@/domain/imports/kinds/indicators/commands";
import { indicatorValuePlanner } from "@/domain/imports/kinds/indicator-values/commands";
import { measurePlanner } from "@/domain/imports/kinds/measures/commands";
import { recommendationPlanner } from "@/domain/imports/kinds/recommendations/commands";
import { reformPlanner } from "@/domain/imports/kinds/reforms/commands";
import type { Planner } from "@/domain/imports/kinds/schema";
import { stateBodyPlanner } from "@/domain/imports/kinds/state-bodies/commands";
import { uhriPlanner } from "@/domain/imports/kinds/uhri/commands";
import { userPlanner } from "@/domain/imports/kinds/users/commands";
import type { ImportKind } from "@/domain/vocabulary";

/** Who reads, plans and carries out each kind of data set. */
const planners: Partial<Record<ImportKind, Planner>> = {
  UHRI: uhriPlanner,
  RECOMMENDATIONS: recommendationPlanner,
  STATE_BODIES: stateBodyPlanner,
  USERS: userPlanner,
  ASSIGNMENTS: assignmentPlanner,
  MEASURES: measurePlanner,
  REFORMS: reformPlanner,
  INDICATORS: indicatorPlanner,
  INDICATOR_VALUES: indicatorValuePlanner,
};

export function plannerOf(kind: ImportKind): Planner {
  const planner = planners[kind];
  if (!planner) throw new Error(`There is no planner for ${kind}.`);
  return planner;
}
