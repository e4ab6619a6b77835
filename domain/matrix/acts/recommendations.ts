import { assignmentStates } from "@/domain/matrix/cases";
import { sql } from "@/domain/matrix/sql";
import type { Act, Trial } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { assignBodies, unassignBody } from "@/domain/recommendations/assignment/commands";
import { classifyRecommendation } from "@/domain/recommendations/classification/commands";
import { startResponse } from "@/domain/responses/drafting/commands";
import { openReviewCycle, reviseReviewCycle } from "@/domain/reviews/commands";
import { carryOut } from "@/domain/recommendations/bulk/commands";
import { aCycle, aMechanism, aRecommendation, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const cycle = {
  ordinal: 4,
  procedure: "STANDARD",
  stage: "PLANNED",
  titles: named("Fourth periodic report"),
  session: "",
  previousCycleId: "",
} as const;

const onRecommendation = (trial: (recommendation: { id: string; version: number; body: string }, world: World) => Trial): Act => ({
  async prepare(world) {
    const { id, version } = await aRecommendation({ stateId: world.state, leadBodyId: world.otherBody });
    return trial({ id, version, body: world.otherBody }, world);
  },
});

/** A recommendation that the body was given in one role or another, or was given once. */
async function anAssigned({ state: stateId, body: bodyId }: World, state: string): Promise<string> {
  const role = assignmentStates.find((one) => one === state);
  if (!role) throw new Error(`An assignment is never ${state}.`);
  const { id } = await aRecommendation({ stateId });
  const isLead = role === "LEAD";
  const given = role === "ended" ? { role: "LEAD" as const, endedAt: new Date() } : { role, leadOf: isLead ? id : null };
  await ownerDatabase().assignment.create({
    data: { stateId, recommendationId: id, bodyId, decisionReference: "Order no. 12", assignedAt: new Date(), ...given },
  });
  return id;
}

export const recommendationActs = {
  "reviewCycle.open": {
    async prepare({ state: stateId }) {
      const mechanismId = (await aMechanism()).id;
      return {
        command: (actor) => openReviewCycle(actor, { ...cycle, stateId, mechanismId }),
        attacks: () => [
          [
            sql`INSERT INTO review_cycle (state_id, mechanism_id, ordinal, procedure, stage, titles)
              VALUES (${stateId}, ${mechanismId}, 4, 'STANDARD', 'PLANNED', '{}')`,
          ],
        ],
      };
    },
  },

  "reviewCycle.revise": {
    async prepare({ state }) {
      const { id, ordinal } = await aCycle({ stateId: state });
      return {
        command: (actor) => reviseReviewCycle(actor, { ...cycle, id, ordinal, version: 1 }),
        attacks: () => [[sql`UPDATE review_cycle SET stage = 'CLOSED' WHERE id = ${id}`], [sql`DELETE FROM review_cycle WHERE id = ${id}`]],
      };
    },
  },

  "recommendation.classify": onRecommendation(({ id }, { termId }) => ({
    command: (actor) => classifyRecommendation(actor, { recommendationId: id, termId, decision: "ADD" }),
    attacks: (person) => [
      [
        sql`INSERT INTO recommendation_term (recommendation_id, term_id) VALUES (${id}, ${termId})`,
        sql`INSERT INTO history_entry (recommendation_id, kind, actor_id, at) VALUES (${id}, 'CLASSIFIED', ${person.id}, now())`,
      ],
      [sql`INSERT INTO term_refusal (recommendation_id, term_id, refused_at) VALUES (${id}, ${termId}, now())`],
      [sql`UPDATE recommendation SET verified_status = 'IMPLEMENTED' WHERE id = ${id}`],
      [
        sql`INSERT INTO history_entry (recommendation_id, kind, note, actor_id, at) VALUES (${id}, 'CLASSIFIED', 'Told, not done.', ${person.id}, now())`,
      ],
    ],
  })),

  "recommendation.assign": onRecommendation(({ id, version }, { state, otherState, body, foreignBody }) => ({
    command: (actor) =>
      assignBodies(actor, {
        recommendations: [{ id, version }],
        leadId: "",
        coExecutorIds: [body],
        consultedIds: [],
        dueOn: "2030-01-01",
        decisionId: "",
        decisionReference: "Order no. 13",
      }),
    attacks: (person) => {
      const assigned = (inState: string, toBody: string) =>
        sql`INSERT INTO assignment (state_id, recommendation_id, body_id, role, decision_reference, assigned_at)
          VALUES (${inState}, ${id}, ${toBody}, 'CO_EXECUTOR', 'Order no. 13', now())`;
      const told = sql`INSERT INTO history_entry (recommendation_id, body_id, kind, actor_id, at) VALUES (${id}, ${body}, 'ASSIGNED', ${person.id}, now())`;
      return [
        [assigned(state, body), sql`UPDATE recommendation SET due_on = '2030-01-01' WHERE id = ${id}`, told],
        [assigned(otherState, body)],
        [assigned(otherState, foreignBody)],
      ];
    },
  })),

  "recommendation.unassign": onRecommendation(({ id, version, body }) => ({
    command: (actor) => unassignBody(actor, { recommendationId: id, version, bodyId: body, reason: "Another body answers." }),
    attacks: () => [
      [
        sql`UPDATE assignment SET ended_at = now(), lead_of = NULL WHERE recommendation_id = ${id}`,
        sql`UPDATE recommendation SET due_on = NULL WHERE id = ${id}`,
      ],
      [sql`DELETE FROM assignment WHERE recommendation_id = ${id}`],
    ],
  })),

  "recommendation.remind": onRecommendation(({ id, version, body }, { state, otherState }) => ({
    command: (actor) =>
      carryOut(actor, {
        act: "REMIND",
        rows: [{ key: `${id}.${body}`, stamp: `${version}.0` }],
        dueOn: "",
        leadId: "",
        decisionReference: "",
      }),
    attacks: (person) =>
      [state, otherState].map((inState) => [
        sql`INSERT INTO reminder (state_id, recommendation_id, body_id, sent_by_id, sent_on, sent_at)
          VALUES (${inState}, ${id}, ${body}, ${person.id}, '2020-01-01', now())`,
      ]),
  })),

  "response.start": {
    async prepare(world, name) {
      const { state, otherState, body } = world;
      const recommendationId = await anAssigned(world, name);
      return {
        command: (actor) => startResponse(actor, { recommendationId, bodyId: body }),
        attacks: ({ id }) =>
          [state, otherState].map((inState) => [
            sql`INSERT INTO response (id, state_id, recommendation_id, body_id, sequence, since, writer_ids)
              VALUES (${recommendationId}, ${inState}, ${recommendationId}, ${body}, 1, now(), ARRAY[${id}]::uuid[])`,
            sql`INSERT INTO response_version (response_id, number, language, text, written_by_id, written_at) VALUES (${recommendationId}, 1, 'en', '', ${id}, now())`,
            sql`INSERT INTO history_entry (recommendation_id, response_id, body_id, kind, response_version, actor_id, at)
              VALUES (${recommendationId}, ${recommendationId}, ${body}, 'RESPONSE_STARTED', 1, ${id}, now())`,
          ]),
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
