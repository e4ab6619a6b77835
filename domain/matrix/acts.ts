import { accountActs } from "@/domain/matrix/acts/accounts";
import { documentActs } from "@/domain/matrix/acts/documents";
import { peopleActs } from "@/domain/matrix/acts/people";
import { recommendationActs } from "@/domain/matrix/acts/recommendations";
import { reformActs } from "@/domain/matrix/acts/reforms";
import { responseActs } from "@/domain/matrix/acts/responses";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";

/** How each ability is used, and how an intruder would try to use it. */
export const acts: Record<Ability, Act> = {
  ...recommendationActs,
  ...documentActs,
  ...responseActs,
  ...reformActs,
  ...peopleActs,
  ...accountActs,
};
