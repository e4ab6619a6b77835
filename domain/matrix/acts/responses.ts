import { randomUUID } from "node:crypto";

import { addEvidenceLink, removeEvidence } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import { type Statement, sql } from "@/domain/matrix/sql";
import type { Act, Trial } from "@/domain/matrix/trial";
import type { Known, World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { linkReform, unlinkReform } from "@/domain/reforms/answers/commands";
import { draftResponse } from "@/domain/responses/drafting/commands";
import { submitResponse } from "@/domain/responses/submission/commands";
import { publishResponse, withdrawResponse } from "@/domain/responses/publication/commands";
import { returnResponse, signResponse, verifyResponse } from "@/domain/responses/workflow/commands";
import { type HistoryKind, type ResponseState, responseStates } from "@/domain/vocabulary";
import { aRecommendation, aReform } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { aProof, aResponse, bringTo, words } from "@/prisma/response-factory";

const isState = (name: string): name is ResponseState => responseStates.some((state) => state === name);

/** A response in one of its states, with a reform and a piece of evidence, that passed through the right hands. */
export async function aMovedResponse({ state: stateId, body: bodyId, actorOf }: World, state: ResponseState) {
  const recommendationId = (await aRecommendation({ stateId, leadBodyId: bodyId })).id;
  const [drafter, approver, verifier, publisher] = [actorOf("writer"), actorOf("signer"), actorOf("verifier"), actorOf("publisher")];
  const scene = { stateId, bodyId, recommendationId, drafter, approver, verifier, publisher };
  const { id } = await aResponse({ scene });
  const evidenceId = (await aProof(drafter, id)).id;
  const [reformId, otherReformId] = [(await aReform({ stateId })).id, (await aReform({ stateId })).id];
  await linkReform(drafter, { responseId: id, reformId, contribution: "PARTIAL" });
  await bringTo(state, id, scene);
  const { version, currentVersion, versions, claims } = await ownerDatabase().response.findUniqueOrThrow({
    where: { id },
    select: { version: true, currentVersion: true, versions: { select: { version: true } }, claims: { select: { id: true } } },
  });
  const claimId = claims[0]?.id ?? randomUUID();
  return {
    id,
    version,
    currentVersion,
    wordsVersion: versions[0]?.version ?? 0,
    recommendationId,
    bodyId,
    stateId,
    evidenceId,
    reformId,
    otherReformId,
    claimId,
  };
}

type Moved = Awaited<ReturnType<typeof aMovedResponse>>;

const onResponse = (trial: (response: Moved) => Trial): Act => ({
  async prepare(world, name) {
    if (!isState(name)) throw new Error(`A response is never ${name}.`);
    return trial(await aMovedResponse(world, name));
  },
});

const told = ({ id, recommendationId, bodyId, currentVersion }: Moved, kind: HistoryKind, { id: actor }: Known): Statement =>
  sql`INSERT INTO history_entry (recommendation_id, response_id, body_id, kind, response_version, actor_id, at)
    VALUES (${recommendationId}, ${id}, ${bodyId}, ${kind}, ${currentVersion}, ${actor}, now())`;

const claimed = ({ id, recommendationId, bodyId }: Moved, { id: actor }: Known): Statement =>
  sql`INSERT INTO status_claim (recommendation_id, response_id, body_id, response_version, status, is_adopted, is_applied_in_practice, claimed_by_id, claimed_at)
    VALUES (${recommendationId}, ${id}, ${bodyId}, 1, 'IMPLEMENTED', true, true, ${actor}, now())`;

const found = ({ id, recommendationId, claimId }: Moved, { id: actor }: Known): Statement =>
  sql`INSERT INTO status_verification (recommendation_id, response_id, claim_id, status, rationale, verified_by_id, verified_at)
    VALUES (${recommendationId}, ${id}, ${claimId}, 'IMPLEMENTED', '', ${actor}, now())`;

const reason = "The date is missing.";
const step = ({ id, version }: Moved) => ({ responseId: id, version });
const draft = ({ id, wordsVersion }: Moved) => ({ responseId: id, version: wordsVersion, ...words({ text: "Other words." }) });
const described = {
  ...nothingMore,
  kind: "REPORT",
  title: "Annual report",
  datedOn: "2025-01-01",
  visibility: "INTERNAL",
  url: "https://example.org",
} as const;

export const responseActs = {
  "response.draft": onResponse((response) => ({
    command: (actor) => draftResponse(actor, draft(response)),
    attacks: ({ id }) => [
      [
        sql`INSERT INTO response_version (response_id, number, language, text, written_by_id, written_at) VALUES (${response.id}, 9, 'en', 'Other words.', ${id}, now())`,
      ],
      [sql`UPDATE response_version SET text = 'Other words.', written_by_id = ${id} WHERE response_id = ${response.id}`],
      [sql`UPDATE response SET current_version = 9 WHERE id = ${response.id}`],
    ],
  })),

  "response.submit": onResponse((response) => ({
    command: (actor) => submitResponse(actor, draft(response)),
    attacks: (person) => [
      [sql`UPDATE response SET state = 'SUBMITTED' WHERE id = ${response.id}`, told(response, "RESPONSE_SUBMITTED", person)],
      [
        sql`UPDATE response SET state = 'SUBMITTED', current_version = current_version + 1 WHERE id = ${response.id}`,
        told({ ...response, currentVersion: response.currentVersion + 1 }, "RESPONSE_SUBMITTED", person),
      ],
    ],
  })),

  "response.sign": onResponse((response) => ({
    command: (actor) => signResponse(actor, step(response)),
    attacks: (person) => [
      [
        sql`UPDATE response SET state = 'SIGNED', signed_by_id = ${person.id} WHERE id = ${response.id}`,
        claimed(response, person),
        told(response, "RESPONSE_SIGNED", person),
      ],
      [sql`UPDATE response SET state = 'SIGNED', signed_by_id = ${person.id}, writer_ids = '{}' WHERE id = ${response.id}`],
      [claimed(response, person)],
    ],
  })),

  "response.return": onResponse((response) => ({
    command: (actor) => returnResponse(actor, { ...step(response), reason }),
    attacks: (person) =>
      (["RESPONSE_RETURNED_BY_APPROVER", "RESPONSE_RETURNED_BY_SECRETARIAT"] as const).map((kind) => [
        sql`UPDATE response SET state = 'RETURNED', signed_by_id = NULL, verified_by_id = NULL WHERE id = ${response.id}`,
        told(response, kind, person),
      ]),
  })),

  "response.verify": onResponse((response) => ({
    command: (actor) => verifyResponse(actor, { ...step(response), status: "IN_PROGRESS", rationale: "", supersededBy: "" }),
    attacks: (person) => [
      [
        sql`UPDATE response SET state = 'VERIFIED', verified_by_id = ${person.id} WHERE id = ${response.id}`,
        found(response, person),
        told(response, "RESPONSE_VERIFIED", person),
      ],
      [found(response, person)],
    ],
  })),

  "response.publish": onResponse((response) => ({
    command: (actor) => publishResponse(actor, step(response)),
    attacks: (person) => [
      [
        sql`UPDATE response SET state = 'PUBLISHED', published_by_id = ${person.id}, published_at = now() WHERE id = ${response.id}`,
        told(response, "RESPONSE_PUBLISHED", person),
      ],
      [
        sql`UPDATE response SET state = 'PUBLISHED', published_by_id = ${person.id}, verified_by_id = signed_by_id WHERE id = ${response.id}`,
      ],
      [sql`UPDATE response SET state = 'PUBLISHED', published_by_id = signed_by_id WHERE id = ${response.id}`],
    ],
  })),

  "response.withdraw": onResponse((response) => ({
    command: (actor) => withdrawResponse(actor, { ...step(response), reason }),
    attacks: (person) => [
      [sql`UPDATE response SET state = 'WITHDRAWN' WHERE id = ${response.id}`, told(response, "RESPONSE_WITHDRAWN", person)],
    ],
  })),

  "evidence.add": onResponse((response) => ({
    command: (actor) => addEvidenceLink(actor, { responseId: response.id, ...described }),
    attacks: ({ id }) => [
      [
        sql`INSERT INTO evidence (id, line_id, response_id, kind, title, dated_on, visibility, url, added_by_id, added_at)
          SELECT fresh, fresh, ${response.id}, 'REPORT', 'Annual report', '2025-01-01', 'PUBLIC', 'https://example.org', ${id}, now()
          FROM gen_random_uuid() fresh`,
      ],
    ],
  })),

  "evidence.remove": onResponse((response) => ({
    command: (actor) => removeEvidence(actor, { evidenceId: response.evidenceId, version: 1 }),
    attacks: () => [
      [sql`UPDATE evidence SET removed_at = now() WHERE id = ${response.evidenceId}`],
      [sql`DELETE FROM evidence WHERE id = ${response.evidenceId}`],
    ],
  })),

  "reform.link": onResponse((response) => ({
    command: (actor) => linkReform(actor, { responseId: response.id, reformId: response.otherReformId, contribution: "FULL" }),
    attacks: () => [
      [
        sql`INSERT INTO reform_link (recommendation_id, reform_id, response_id, contribution)
          VALUES (${response.recommendationId}, ${response.otherReformId}, ${response.id}, 'FULL')`,
      ],
      [sql`UPDATE reform_link SET contribution = 'CONTRARY' WHERE response_id = ${response.id}`],
    ],
  })),

  "reform.unlink": onResponse((response) => ({
    command: (actor) => unlinkReform(actor, { responseId: response.id, reformId: response.reformId }),
    attacks: () => [[sql`DELETE FROM reform_link WHERE response_id = ${response.id}`]],
  })),
} satisfies Partial<Record<Ability, Act>>;
