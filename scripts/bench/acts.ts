import type { Client } from "pg";
import type { Actor, ActorMembership } from "@/domain/actor";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { publishResponse } from "@/domain/responses/publication/commands";
import { responseSubmissionSchema, type ResponseSubmission } from "@/domain/responses/schema";
import { submitResponse } from "@/domain/responses/submission/commands";
import { type Plan, replay } from "./replay.ts";

/** A response that somebody is about to do something to, and who. */
export interface Target {
  id: string;
  recommendationId: string;
  bodyId: string;
  version: number;
  actor: Actor;
}

type Found = Omit<Target, "actor"> & { actorId: string; name: string; memberships: ActorMembership[] };

const people = `
  SELECT r.id, r.recommendation_id AS "recommendationId", r.body_id AS "bodyId", r.version, u.id AS "actorId", u.name,
    (SELECT jsonb_agg(jsonb_build_object('role', m.role, 'stateId', m.state_id, 'bodyId', m.body_id, 'organisationId', NULL)) FROM membership m WHERE m.user_id = u.id) AS memberships
  FROM response r JOIN recommendation c ON c.id = r.recommendation_id AND c.published_at IS NOT NULL`;

/** Responses in the making, each with its writer; their words were saved once. */
export const findDrafts = (owner: Client): Promise<Target[]> =>
  find(owner, `${people} JOIN "user" u ON u.id = r.writer_ids[1] WHERE r.state = 'DRAFT' AND r.current_version = 1 ORDER BY r.id`);

/** Verified responses, each with somebody who may publish it. */
export const findVerified = (owner: Client): Promise<Target[]> =>
  find(
    owner,
    `${people} JOIN LATERAL (SELECT user_id FROM membership WHERE role = 'SECRETARIAT' AND state_id = r.state_id AND user_id <> r.verified_by_id LIMIT 1) s ON true
    JOIN "user" u ON u.id = s.user_id WHERE r.state = 'VERIFIED' AND r.current_version = 1 ORDER BY r.id`,
  );

async function find(owner: Client, sql: string): Promise<Target[]> {
  const { rows } = await owner.query<Found>(sql);
  return rows.map(({ actorId, name, memberships, ...target }) => ({ ...target, actor: { id: actorId, name, locale: "en", memberships } }));
}

export const wordsFor = ({ id }: Target, version: number): ResponseSubmission =>
  responseSubmissionSchema.parse({
    responseId: id,
    version,
    language: "ru",
    text: "Подготовлен проект закона; его обсуждает рабочая группа. ".repeat(12),
    status: "IN_PROGRESS",
    isAdopted: "no",
    isAppliedInPractice: "no",
    evidenceUpTo: "2026-06-30",
    stepBackReason: "Принятый закон был отменен.",
    statusReason: "",
    supersededBy: "",
    supersededByReformId: "",
    overrideReason: "План мер будет дополнен.",
  });

/** The acts that are measured: the words are saved as they are typed, given to the approver, and in the end published. */
export const acts = {
  draft: (target: Target): Promise<unknown> => draftResponse(target.actor, wordsFor(target, 1)),
  submit: (target: Target): Promise<unknown> => submitResponse(target.actor, wordsFor(target, 2)),
  submitAtOnce: (target: Target): Promise<unknown> => submitResponse(target.actor, wordsFor(target, 1)),
  publish: (target: Target): Promise<unknown> => publishResponse(target.actor, { responseId: target.id, version: target.version }),
};

/** Does to one response what was done to another, with the same SQL: what named the one names the other. */
export function repeat(client: Client, plan: Plan, was: Target, target: Target): Promise<unknown> {
  const renamed = new Map([
    [was.id, target.id],
    [was.recommendationId, target.recommendationId],
    [was.bodyId, target.bodyId],
    [was.actor.id, target.actor.id],
  ]);
  return replay(client, plan, (value) => (value === null ? null : (renamed.get(value) ?? value)));
}
