import type { Actor } from "@/domain/actor";
import {
  recordClaim,
  recordContestedPoint,
  removeClaim,
  removeContestedPoint,
  reviseClaim,
  reviseContestedPoint,
} from "@/domain/claims/commands";
import { recordEvent, removeEvent, reviseEvent } from "@/domain/events/commands";
import * as form from "@/domain/matrix/acts/kept-forms";
import { type Statement, sql } from "@/domain/matrix/sql";
import type { World } from "@/domain/matrix/world";
import { recordDelegate, removeDelegate, reviseDelegate } from "@/domain/reviews/delegation/commands";
import { recordMeeting, removeMeeting, reviseMeeting } from "@/domain/reviews/meetings/commands";
import { recordMilestone, removeMilestone, reviseMilestone } from "@/domain/reviews/milestones/commands";
import { recordParticipation, removeParticipation, reviseParticipation } from "@/domain/reviews/participations/commands";
import { recordQuestion, removeQuestion, reviseQuestion } from "@/domain/reviews/questions/commands";
import { recordRemark, removeRemark, reviseRemark } from "@/domain/reviews/remarks/commands";
import { recordReply, removeReply, reviseReply } from "@/domain/reviews/replies/commands";
import type { Removal } from "@/domain/sources/schema";
import { recordTreatyAction, removeTreatyAction, reviseTreatyAction } from "@/domain/treaties/commands";
import {
  aClaim,
  aContestedPoint,
  aDelegate,
  aMeeting,
  aMilestone,
  anEvent,
  aParticipation,
  aQuestion,
  aRemark,
  aReply,
  aTreaty,
  aTreatyAction,
} from "@/prisma/cycle-factory";
import { aCycle } from "@/prisma/factories";

/** One kind of record that the secretariat keeps about a review: how it is made, changed and removed. */
export type KeptRecord = {
  make: (world: World) => Promise<{ id: string }>;
  table: string;
  record: (world: World) => Promise<(actor: Actor) => Promise<unknown>>;
  revise: (world: World, id: string) => (actor: Actor) => Promise<unknown>;
  remove: (actor: Actor, removal: Removal) => Promise<unknown>;
  /** Inserts into the State's register, and what ties a record of one State to what is another's. */
  inserts: (world: World) => Promise<Statement[]>;
};

const foreignCycle = ({ otherState }: World) => aCycle({ stateId: otherState });

export const keptRecords: Record<string, KeptRecord> = {
  "a milestone": {
    table: "milestone",
    make: ({ cycleId }) => aMilestone({ cycleId, kind: "OTHER", ordinal: Math.floor(Math.random() * 1_000_000_000) }),
    record: async (world) => (actor) => recordMilestone(actor, form.milestone(world)),
    revise: (world, id) => (actor) => reviseMilestone(actor, { ...form.milestone(world), id }),
    remove: removeMilestone,
    inserts: async ({ cycleId }) => [
      sql`INSERT INTO milestone (cycle_id, kind, ordinal, notes, source, attestation) VALUES (${cycleId}, 'OTHER', 7, '{}', 's', 'STATED')`,
    ],
  },
  "a meeting": {
    table: "dialogue_meeting",
    make: ({ cycleId }) => aMeeting({ cycleId }),
    record: async (world) => (actor) => recordMeeting(actor, form.meeting(world)),
    revise: (world, id) => (actor) => reviseMeeting(actor, { ...form.meeting(world), id }),
    remove: removeMeeting,
    inserts: async ({ cycleId }) => [
      sql`INSERT INTO dialogue_meeting (cycle_id, kind, held_on, places, source, attestation) VALUES (${cycleId}, 'DIALOGUE', now(), '{}', 's', 'STATED')`,
    ],
  },
  "a delegate": {
    table: "delegation_member",
    make: ({ cycleId }) => aDelegate({ cycleId }),
    record: async (world) => (actor) => recordDelegate(actor, form.delegate(world)),
    revise: (world, id) => (actor) => reviseDelegate(actor, { ...form.delegate(world), id }),
    remove: removeDelegate,
    inserts: async (world) => [
      sql`INSERT INTO delegation_member (cycle_id, names, functions, is_head, position, body_id, source, attestation)
        VALUES (${world.cycleId}, '{}', '{}', false, 1, ${world.body}, 's', 'STATED')`,
      sql`INSERT INTO delegation_member (cycle_id, names, functions, is_head, position, body_id, source, attestation)
        VALUES (${(await foreignCycle(world)).id}, '{}', '{}', false, 1, ${world.body}, 's', 'STATED')`,
    ],
  },
  "a question": {
    table: "expert_question",
    make: ({ cycleId }) => aQuestion({ cycleId }),
    record: async (world) => (actor) => recordQuestion(actor, form.question(world)),
    revise: (world, id) => (actor) => reviseQuestion(actor, { ...form.question(world), id }),
    remove: removeQuestion,
    inserts: async (world) => {
      const [own, foreign] = [await anEvent({ stateId: world.state }), await foreignCycle(world)];
      return [
        sql`INSERT INTO expert_question (cycle_id, position, experts, texts, articles, is_outside_period, event_id, source, attestation)
          VALUES (${world.cycleId}, 1, '{}', '{}', '{}', true, ${own.id}, 's', 'STATED')`,
        sql`INSERT INTO expert_question (cycle_id, position, experts, texts, articles, is_outside_period, event_id, source, attestation)
          VALUES (${foreign.id}, 1, '{}', '{}', '{}', true, ${own.id}, 's', 'STATED')`,
      ];
    },
  },
  "a reply": {
    table: "delegation_reply",
    make: async ({ cycleId }) => aReply({ questionId: (await aQuestion({ cycleId })).id }),
    record: async ({ cycleId }) => {
      const { id } = await aQuestion({ cycleId });
      return (actor) => recordReply(actor, form.reply(id));
    },
    revise: (_, id) => (actor) => reviseReply(actor, { ...form.reply(id), id }),
    remove: removeReply,
    inserts: async ({ cycleId }) => [
      sql`INSERT INTO delegation_reply (question_id, form, texts, source, attestation) VALUES (${(await aQuestion({ cycleId })).id}, 'ORAL', '{}', 's', 'STATED')`,
    ],
  },
  "an event": {
    table: "event",
    make: ({ state: stateId }) => anEvent({ stateId }),
    record: async (world) => (actor) => recordEvent(actor, form.event(world)),
    revise: (world, id) => (actor) => reviseEvent(actor, { ...form.event(world), id }),
    remove: removeEvent,
    inserts: async ({ state }) => [
      sql`INSERT INTO event (state_id, names, places, summaries, began_on, began_precision, source, attestation)
        VALUES (${state}, '{}', '{}', '{}', now(), 'DAY', 's', 'STATED')`,
    ],
  },
  "a remark": {
    table: "positive_remark",
    make: ({ cycleId }) => aRemark({ cycleId }),
    record: async (world) => (actor) => recordRemark(actor, form.remark(world)),
    revise: (world, id) => (actor) => reviseRemark(actor, { ...form.remark(world), id }),
    remove: removeRemark,
    inserts: async ({ cycleId }) => [
      sql`INSERT INTO positive_remark (cycle_id, position, attribution, speakers, texts, source, attestation) VALUES (${cycleId}, 1, 'CHAIR', '{}', '{}', 's', 'STATED')`,
    ],
  },
  "a participation": {
    table: "participation",
    make: ({ cycleId }) => aParticipation({ cycleId }),
    record: async (world) => (actor) => recordParticipation(actor, form.participation(world)),
    revise: (world, id) => (actor) => reviseParticipation(actor, { ...form.participation(world), id }),
    remove: removeParticipation,
    inserts: async ({ cycleId }) => [
      sql`INSERT INTO participation (cycle_id, kind, titles, aims, places, organisers, partners, source, attestation)
        VALUES (${cycleId}, 'OBSERVER', '{}', '{}', '{}', '{}', '{}', 's', 'STATED')`,
    ],
  },
  "a treaty action": {
    table: "treaty_action",
    make: ({ state: stateId }) => aTreatyAction({ stateId }),
    record: async (world) => {
      const { id } = await aTreaty();
      return (actor) => recordTreatyAction(actor, form.action(world, id));
    },
    revise: (world, id) => async (actor) => reviseTreatyAction(actor, { ...form.action(world, (await aTreaty()).id), id }),
    remove: removeTreatyAction,
    inserts: async ({ state }) => [
      sql`INSERT INTO treaty_action (state_id, treaty_id, kind, notes, source, attestation) VALUES (${state}, ${(await aTreaty()).id}, 'SIGNATURE', '{}', 's', 'STATED')`,
    ],
  },
  "a contested point": {
    table: "contested_point",
    make: ({ state: stateId, cycleId }) => aContestedPoint({ stateId, cycleId }),
    record: async (world) => (actor) => recordContestedPoint(actor, form.point(world)),
    revise: (world, id) => (actor) => reviseContestedPoint(actor, { ...form.point(world), id }),
    remove: removeContestedPoint,
    inserts: async ({ state, otherState, cycleId }) => [
      sql`INSERT INTO contested_point (state_id, subject, cycle_id, titles) VALUES (${state}, 'REVIEW', ${cycleId}, '{}')`,
      sql`INSERT INTO contested_point (state_id, subject, cycle_id, titles) VALUES (${otherState}, 'REVIEW', ${cycleId}, '{}')`,
    ],
  },
  "a claim": {
    table: "claim",
    make: async ({ state: stateId, cycleId }) => aClaim({ pointId: (await aContestedPoint({ stateId, cycleId })).id }),
    record: async ({ state: stateId, cycleId }) => {
      const { id } = await aContestedPoint({ stateId, cycleId });
      return (actor) => recordClaim(actor, form.claim(id));
    },
    revise: (_, id) => (actor) => reviseClaim(actor, { ...form.claim(id), id }),
    remove: removeClaim,
    inserts: async ({ state: stateId, cycleId }) => [
      sql`INSERT INTO claim (point_id, position, texts, source_kind, source, attestation)
        VALUES (${(await aContestedPoint({ stateId, cycleId })).id}, 1, '{}', 'UN', 's', 'STATED')`,
    ],
  },
};
