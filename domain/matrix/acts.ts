import { accountActs } from "@/domain/matrix/acts/accounts";
import { caseActs } from "@/domain/matrix/acts/cases";
import { cycleActs } from "@/domain/matrix/acts/cycle";
import { delegationActs } from "@/domain/matrix/acts/delegations";
import { discussionActs } from "@/domain/matrix/acts/discussions";
import { documentActs } from "@/domain/matrix/acts/documents";
import { importActs } from "@/domain/matrix/acts/imports";
import { mechanismActs } from "@/domain/matrix/acts/mechanisms";
import { indicatorActs } from "@/domain/matrix/acts/indicators";
import { measureActs } from "@/domain/matrix/acts/measures";
import { notificationActs } from "@/domain/matrix/acts/notifications";
import { peopleActs } from "@/domain/matrix/acts/people";
import { recommendationActs } from "@/domain/matrix/acts/recommendations";
import { relationActs } from "@/domain/matrix/acts/relations";
import { reformActs } from "@/domain/matrix/acts/reforms";
import { responseActs } from "@/domain/matrix/acts/responses";
import { workingGroupActs } from "@/domain/matrix/acts/working-group";
import { vocabularyActs } from "@/domain/matrix/acts/vocabularies";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";

/** How each ability is used, and how an intruder would try to use it. */
export const acts: Record<Ability, Act> = {
  ...recommendationActs,
  ...relationActs,
  ...cycleActs,
  ...documentActs,
  ...importActs,
  ...responseActs,
  ...reformActs,
  ...peopleActs,
  ...delegationActs,
  ...discussionActs,
  ...vocabularyActs,
  ...mechanismActs,
  ...accountActs,
  ...notificationActs,
  ...measureActs,
  ...indicatorActs,
  ...workingGroupActs,
  ...caseActs,
};
