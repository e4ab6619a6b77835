import type { Setting } from "@/domain/matrix/people";

/** What the secretariat keeps about a review, by the kinds of record that one ability covers. */
const keptKinds = {
  milestone: ["a milestone"],
  dialogue: ["a meeting", "a delegate", "a question", "a reply", "an event"],
  participation: ["a remark", "a participation"],
  treatyAction: ["a treaty action"],
  claim: ["a contested point", "a claim"],
} as const;

type OfState = (setting: Setting) => [{ stateId: string }];
const ofState: OfState = ({ state }) => [{ stateId: state }];

const each = (kinds: readonly string[]): Record<string, OfState> => Object.fromEntries(kinds.map((kind) => [kind, ofState]));

export const cycleCases = {
  "milestone.record": each(keptKinds.milestone),
  "milestone.revise": each(keptKinds.milestone),
  "milestone.remove": each(keptKinds.milestone),
  "dialogue.record": each(keptKinds.dialogue),
  "dialogue.revise": each(keptKinds.dialogue),
  "dialogue.remove": each(keptKinds.dialogue),
  "participation.record": each(keptKinds.participation),
  "participation.revise": each(keptKinds.participation),
  "participation.remove": each(keptKinds.participation),
  "treatyAction.record": each(keptKinds.treatyAction),
  "treatyAction.revise": each(keptKinds.treatyAction),
  "treatyAction.remove": each(keptKinds.treatyAction),
  "claim.record": each(keptKinds.claim),
  "claim.revise": each(keptKinds.claim),
  "claim.remove": each(keptKinds.claim),
};
