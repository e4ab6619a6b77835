import type { Setting } from "@/domain/matrix/people";

type OfState = (setting: Setting) => [{ stateId: string }];
const ofState: Record<string, OfState> = { "of the State": ({ state }) => [{ stateId: state }] };
const anybody = { anybody: (): [] => [] };

/** The follow-up of a State is kept by its secretariat, procedures by any administrator. */
export const followUpCases = {
  "followUp.open": ofState,
  "followUp.select": ofState,
  "followUp.advance": ofState,
  "followUp.evaluate": ofState,
  "followUp.revoke": ofState,
  "followUp.attach": ofState,
  "followUp.settle": ofState,
  "procedure.add": anybody,
  "procedure.revise": anybody,
};
