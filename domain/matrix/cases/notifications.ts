import type { Setting } from "@/domain/matrix/people";
import type { Ability, SubjectOf } from "@/domain/policy";

/* What notices, reminders and calendars are asked about: whose they are, and of which State. */

type Cases<A extends Ability> = Record<string, (setting: Setting, self: string) => SubjectOf<A>>;

const ofState = { "of the State": ({ state }: Setting): [{ stateId: string }] => [{ stateId: state }] };
const ownOrAnothers: Cases<"notification.read" | "notification.configure" | "calendarFeed.revoke"> = {
  "one's own": (_, self) => [{ userId: self }],
  "another's": ({ bystander }) => [{ userId: bystander }],
};

export const notificationCases = {
  "notification.read": ownOrAnothers,
  "notification.configure": ownOrAnothers,
  "reminderLadder.revise": ofState,
  "calendarDay.record": ofState,
  "calendarDay.remove": ofState,
  "calendarFeed.issue": {
    "one's own": (_: Setting, self: string) => [{ userId: self, body: null }],
    "another's": ({ bystander }: Setting) => [{ userId: bystander, body: null }],
    "one's own, of a body": ({ state, body }: Setting, self: string) => [{ userId: self, body: { stateId: state, bodyId: body } }],
  } satisfies Cases<"calendarFeed.issue">,
  "calendarFeed.revoke": ownOrAnothers,
};
