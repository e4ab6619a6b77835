import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";
import { type MeetingState, meetingStates, type TaskState, taskStates } from "@/domain/vocabulary";

/* What the working group and the case files are asked about: each state of a meeting, of a task and of a case. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const sometime = new Date("2026-01-01T00:00:00Z");
const ofState = (name: string) => ({ [name]: ({ state }: Setting): [{ stateId: string }] => [{ stateId: state }] });

type Standing = { state: MeetingState; isPublished: boolean };

/** The name of a case, and how its meeting stands. */
export const standings: Record<string, Standing> = Object.fromEntries([
  ...meetingStates.map((state): [string, Standing] => [state, { state, isPublished: false }]),
  ["published", { state: "APPROVED", isPublished: true }],
]);

type OfMeeting =
  | "meeting.plan"
  | "meeting.hold"
  | "meeting.minute"
  | "meeting.approve"
  | "meeting.amend"
  | "meeting.publish"
  | "meeting.withdraw"
  | "decision.record";
const inEveryStanding: Cases<OfMeeting> = Object.fromEntries(
  Object.entries(standings).map(([name, { state, isPublished }]) => [
    name,
    (setting: Setting) => [{ stateId: setting.state, state, publishedAt: isPublished ? sometime : null }],
  ]),
);

const ofTask: Cases<"task.report" | "task.cancel"> = Object.fromEntries(
  taskStates.map((state: TaskState) => [state, ({ state: stateId, body: bodyId }: Setting) => [{ stateId, bodyId, state }]]),
);

export const caseStates = ["kept back", "published"] as const;

const keptOrPublished: Cases<"caseFile.publish" | "caseFile.withdraw"> = {
  "kept back": ({ state }) => [{ stateId: state, publishedAt: null }],
  published: ({ state }) => [{ stateId: state, publishedAt: sometime }],
};

export const workingGroupCases = {
  "workingGroup.revise": ofState("of the State"),
  "workingGroup.appoint": ofState("of the State"),
  "meeting.plan": inEveryStanding,
  "meeting.hold": inEveryStanding,
  "meeting.minute": inEveryStanding,
  "meeting.approve": inEveryStanding,
  "meeting.amend": inEveryStanding,
  "meeting.publish": inEveryStanding,
  "meeting.withdraw": inEveryStanding,
  "decision.record": inEveryStanding,
  "task.report": ofTask,
  "task.cancel": ofTask,

  "caseFile.record": ofState("of the State"),
  "caseFile.revise": ofState("of the State"),
  "caseFile.publish": keptOrPublished,
  "caseFile.withdraw": keptOrPublished,
  "caseFile.grade": ofState("of the State"),
} satisfies { [A in Ability]?: Cases<A> };
