import type { Recommendation } from "./recommendation-types.ts";
import { assemblyAndDefenders } from "./recommendations/assembly-and-defenders.ts";
import { conscience } from "./recommendations/conscience.ts";
import { detention } from "./recommendations/detention.ts";
import { domesticLaw } from "./recommendations/domestic-law.ts";
import { expression } from "./recommendations/expression.ts";
import { institutionAndEquality } from "./recommendations/institution-and-equality.ts";
import { labourMovementAndCourts } from "./recommendations/labour-movement-and-courts.ts";
import { lifeAndSecurity } from "./recommendations/life-and-security.ts";
import { participationAndChildren } from "./recommendations/participation-and-children.ts";
import { torture } from "./recommendations/torture.ts";
import { violenceAgainstWomen } from "./recommendations/violence-against-women.ts";

/** Working summaries of the topics raised, in the order of the headings. They are not the Committee's words. */
export const demonstrationRecommendations: readonly Recommendation[] = [
  ...domesticLaw,
  ...institutionAndEquality,
  ...violenceAgainstWomen,
  ...lifeAndSecurity,
  ...torture,
  ...detention,
  ...labourMovementAndCourts,
  ...conscience,
  ...expression,
  ...assemblyAndDefenders,
  ...participationAndChildren,
];
