import { Outdated } from "@/domain/errors";
import { standings } from "@/domain/matrix/cases/working-group";
import { sql } from "@/domain/matrix/sql";
import type { Act, Trial } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { type TaskState, taskStates } from "@/domain/vocabulary";
import { appointMember, describeGroup } from "@/domain/working-group/commands";
import { recordDecision } from "@/domain/working-group/decisions/commands";
import { holdMeeting, publishMinutes, replanMeeting, withdrawMinutes } from "@/domain/working-group/meetings/commands";
import { amendMinutes, approveMinutes, recordMinutes } from "@/domain/working-group/minutes/commands";
import { cancelTask, reportTask } from "@/domain/working-group/tasks/commands";
import { named } from "@/prisma/factories";
import { aGroup, aMeeting, aTask } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";

const nothing = named("");
let meetings = 0;
const number = (): string => `matrix ${(meetings += 1)}`;

type Meeting = Awaited<ReturnType<typeof aMeeting>>;

/** A meeting as the case says it stands, with minutes that could be approved. */
async function aMeetingThatIs({ state: stateId }: World, name: string): Promise<Meeting> {
  const standing = standings[name];
  if (!standing) throw new Error(`A meeting is never ${name}.`);
  return aMeeting({ stateId, ...standing, minutes: standing.state === "PLANNED" ? "" : "It was spoken of." });
}

const onMeeting = (trial: (meeting: Meeting, world: World) => Trial): Act => ({
  prepare: async (world, name) => trial(await aMeetingThatIs(world, name), world),
});

/** A task of the body, as the case says it stands, of a meeting whose minutes are approved. */
async function aTaskThatIs({ state: stateId, body: bodyId }: World, name: string) {
  const state = taskStates.find((one): one is TaskState => one === name);
  if (!state) throw new Error(`A task is never ${name}.`);
  return aTask({ meeting: await aMeeting({ stateId, state: "APPROVED" }), bodyId, state });
}

export const workingGroupActs = {
  "workingGroup.revise": {
    async prepare({ state: stateId }) {
      const { version } = await aGroup({ stateId });
      const described = {
        names: named("Working group"),
        basis: named("Decree"),
        basisNumber: "",
        basisOn: "",
        basisLinks: nothing,
      } as const;
      return {
        // A State has one group only, which several people describe here at the same time.
        command: async function describe(actor, tries = 20): Promise<void> {
          const { version: latest } = await aGroup({ stateId });
          const group = { ...described, stateId, version: latest, note: nothing, source: "", attestation: "STATED" as const };
          await describeGroup(actor, group).catch((refusal: unknown) => {
            if (!(refusal instanceof Outdated) || tries === 0) throw refusal;
            return describe(actor, tries - 1);
          });
        },
        attacks: () => [
          [sql`UPDATE working_group SET basis_number = ${String(version)} WHERE state_id = ${stateId}`],
          [sql`DELETE FROM working_group WHERE state_id = ${stateId}`],
        ],
      };
    },
  },

  "workingGroup.appoint": {
    async prepare({ state: stateId, body: bodyId }) {
      const { id: groupId } = await aGroup({ stateId });
      const appointed = { seat: "MEMBER", organisation: "", function: "", userId: "", isPersonPublic: false } as const;
      return {
        command: (actor) => appointMember(actor, { ...appointed, groupId, bodyId, name: "A. B.", validFrom: "2026-01-01", validTo: "" }),
        attacks: () => [
          [
            sql`INSERT INTO working_group_member (state_id, group_id, seat, body_id, valid_from)
              VALUES (${stateId}, ${groupId}, 'CHAIR', ${bodyId}, '2026-01-01')`,
          ],
          [sql`UPDATE working_group_member SET valid_to = '2026-02-01' WHERE group_id = ${groupId}`],
        ],
      };
    },
  },

  "meeting.plan": {
    async prepare(world, name) {
      const { id, groupId, itemId, version } = await aMeetingThatIs(world, name);
      const planned = { number: number(), meetsOn: "2026-03-12", meetsAt: "", place: "Hall 2" };
      const agenda = [{ itemId, title: "Another title" }];
      return {
        command: (actor) => replanMeeting(actor, { ...planned, groupId, meetingId: id, version, agenda }),
        attacks: (person) => [
          [sql`UPDATE working_group_meeting SET place = 'Hall 2' WHERE id = ${id}`],
          [sql`INSERT INTO agenda_item (meeting_id, position, title) VALUES (${id}, 2, 'Another')`],
          [sql`UPDATE agenda_item SET title = 'Another title' WHERE id = ${itemId}`],
          [
            sql`INSERT INTO meeting_paper (item_id, title, url, added_by_id, added_at) VALUES (${itemId}, 'A', 'https://a.example', ${person.id}, now())`,
          ],
        ],
      };
    },
  },

  "meeting.hold": onMeeting(({ id, version }) => ({
    command: (actor) => holdMeeting(actor, { meetingId: id, version }),
    attacks: () => [[sql`UPDATE working_group_meeting SET state = 'HELD' WHERE id = ${id} AND state <> 'HELD'`]],
  })),

  "meeting.minute": onMeeting(({ id, itemId, version }) => ({
    command: (actor) =>
      recordMinutes(actor, { meetingId: id, version, attendance: [], items: [{ itemId, minutes: "Something else was said." }] }),
    attacks: () => [[sql`UPDATE agenda_item SET minutes = 'Nobody said so.' WHERE id = ${itemId}`]],
  })),

  "meeting.approve": onMeeting(({ id, version, groupId }) => ({
    command: async (actor) => {
      await everybodyCame(id, groupId);
      await approveMinutes(actor, { meetingId: id, version });
    },
    attacks: (person) => [
      [
        sql`UPDATE working_group_meeting SET state = 'APPROVED', approved_at = now(), approved_by_id = ${person.id}
          WHERE id = ${id} AND state <> 'APPROVED'`,
      ],
    ],
  })),

  "meeting.amend": onMeeting(({ id }) => ({
    command: (actor) => amendMinutes(actor, { meetingId: id, text: "The date was the 13th." }),
    attacks: (person) => [
      [sql`INSERT INTO minutes_addition (meeting_id, text, added_by_id, added_at) VALUES (${id}, 'Never said.', ${person.id}, now())`],
    ],
  })),

  "meeting.publish": onMeeting(({ id, version }) => ({
    command: (actor) => publishMinutes(actor, { meetingId: id, version }),
    attacks: () => [[sql`UPDATE working_group_meeting SET published_at = now() WHERE id = ${id}`]],
  })),

  "meeting.withdraw": onMeeting(({ id, version, stateId }) => ({
    command: (actor) => withdrawMinutes(actor, { meetingId: id, version, reason: "A name was in it." }),
    attacks: (person) => [
      [
        sql`INSERT INTO withdrawal (state_id, meeting_id, published_at, reason, withdrawn_by_id, withdrawn_at)
          SELECT ${stateId}, id, published_at, 'None.', ${person.id}, now() FROM working_group_meeting WHERE id = ${id} AND published_at IS NOT NULL`,
      ],
      [sql`UPDATE working_group_meeting SET published_at = NULL WHERE id = ${id} AND published_at IS NOT NULL`],
    ],
  })),

  "decision.record": onMeeting(({ id, itemId, stateId }, { body, otherState, foreignBody }) => ({
    command: (actor) =>
      recordDecision(actor, {
        meetingId: id,
        decisionId: "",
        version: 0,
        number: number(),
        itemId,
        text: "The body shall report.",
        references: "",
        caseFileIds: [],
        tasks: [{ taskId: "", text: "Report.", bodyId: body, dueOn: "" }],
      }),
    attacks: () => {
      const decided = (inState: string) =>
        sql`INSERT INTO group_decision (id, state_id, meeting_id, number, text) VALUES (${itemId}, ${inState}, ${id}, 'x', 'Nobody decided so.')`;
      const asked = (inState: string, ofBody: string) =>
        sql`INSERT INTO decision_task (state_id, decision_id, body_id, text) VALUES (${inState}, ${itemId}, ${ofBody}, 'Report.')`;
      return [[decided(stateId), asked(stateId, body)], [decided(otherState)], [decided(stateId), asked(stateId, foreignBody)]];
    },
  })),

  "task.report": {
    async prepare(world, name) {
      const { id, version } = await aTaskThatIs(world, name);
      return {
        command: (actor) => reportTask(actor, { taskId: id, version, report: "It was done." }),
        attacks: (person) => [
          [sql`UPDATE decision_task SET state = 'DONE', report = 'x', closed_at = now(), closed_by_id = ${person.id} WHERE id = ${id}`],
          [sql`UPDATE decision_task SET text = 'Something easier.' WHERE id = ${id}`],
        ],
      };
    },
  },

  "task.cancel": {
    async prepare(world, name) {
      const { id, version } = await aTaskThatIs(world, name);
      return {
        command: (actor) => cancelTask(actor, { taskId: id, version, reason: "No longer needed." }),
        attacks: (person) => [
          [
            sql`UPDATE decision_task SET state = 'CANCELLED', report = 'x', closed_at = now(), closed_by_id = ${person.id} WHERE id = ${id}`,
          ],
          [sql`UPDATE decision_task SET due_on = '2030-01-01' WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;

/** Notes everybody who has a seat as present, so that nothing but the person asking stands in the way. */
async function everybodyCame(meetingId: string, groupId: string): Promise<void> {
  const owner = ownerDatabase();
  const seats = await owner.workingGroupMember.findMany({ where: { groupId }, select: { id: true } });
  await owner.attendance.createMany({
    data: seats.map(({ id }) => ({ meetingId, memberId: id, presence: "PRESENT" as const })),
    skipDuplicates: true,
  });
}
