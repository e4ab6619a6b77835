import { accountActs } from "@/domain/matrix/acts/accounts";
import { assessmentActs } from "@/domain/matrix/acts/assessments";
import { caseActs } from "@/domain/matrix/acts/cases";
import { closingActs } from "@/domain/matrix/acts/closing";
import { cycleActs } from "@/domain/matrix/acts/cycle";
import { delegationActs } from "@/domain/matrix/acts/delegations";
import { discussionActs } from "@/domain/matrix/acts/discussions";
import { documentActs } from "@/domain/matrix/acts/documents";
import { editionActs } from "@/domain/matrix/acts/editions";
import { followUpActs } from "@/domain/matrix/acts/follow-ups";
import { importActs } from "@/domain/matrix/acts/imports";
import { memberActs } from "@/domain/matrix/acts/members";
import { organisationActs } from "@/domain/matrix/acts/organisations";
import { mechanismActs } from "@/domain/matrix/acts/mechanisms";
import { indicatorActs } from "@/domain/matrix/acts/indicators";
import { measureActs } from "@/domain/matrix/acts/measures";
import { notificationActs } from "@/domain/matrix/acts/notifications";
import { outcomeActs } from "@/domain/matrix/acts/outcomes";
import { peopleActs } from "@/domain/matrix/acts/people";
import { recommendationActs } from "@/domain/matrix/acts/recommendations";
import { relationActs } from "@/domain/matrix/acts/relations";
import { reformActs } from "@/domain/matrix/acts/reforms";
import { reportActs } from "@/domain/matrix/acts/reports";
import { responseActs } from "@/domain/matrix/acts/responses";
import { workingGroupActs } from "@/domain/matrix/acts/working-group";
import { vocabularyActs } from "@/domain/matrix/acts/vocabularies";
import { witnessActs } from "@/domain/matrix/acts/witnesses";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";

/** How each ability is used, and how an intruder would try to use it. */
export const acts: Record<Ability, Act> = {
  ...recommendationActs,
  ...closingActs,
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
  ...assessmentActs,
  ...followUpActs,
  ...outcomeActs,
  ...editionActs,
  ...reportActs,
  ...organisationActs,
  ...memberActs,
  ...witnessActs,
};
