import { advanceFollowUp, openFollowUp, revokeStep, selectParagraphs } from "@/domain/follow-ups/commands";
import { attachFile } from "@/domain/follow-ups/files/commands";
import { evaluateFollowUp } from "@/domain/follow-ups/grades/commands";
import { addProcedure, keepState, keepStep, removeStep, reviseProcedure } from "@/domain/follow-ups/procedures/commands";
import { settleGrade } from "@/domain/follow-ups/unplaced/commands";
import { type Statement, sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aCycle, aDocument, aMechanism, named } from "@/prisma/factories";
import { aFollowUp, aProcedure } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";

const happened = {
  on: "2025-09-01",
  documentId: "",
  source: "A letter",
  session: "",
  note: "",
  language: "en",
  attestation: "VERIFIED",
} as const;

/** A step of a round, written past every command. */
const step = (round: string, code: string): Statement => sql`
  INSERT INTO follow_up_entry (follow_up_id, transition_id, sequence, happened_on, precision, language, attestation, recorded_at)
  SELECT f.id, t.id, 99, '2025-09-01', 'DAY', 'en', 'VERIFIED', now() FROM follow_up f JOIN follow_up_transition t ON t.procedure_id = f.procedure_id
  WHERE f.id = ${round} AND t.code = ${code} LIMIT 1`;

/** A round whose reply has been sent, so that grades may follow. */
async function aSentRound({ state }: World) {
  const round = await aFollowUp({ stateId: state });
  const owner = ownerDatabase();
  const { id: transitionId } = await owner.followUpTransition.findFirstOrThrow({
    where: { procedureId: round.procedureId, code: "SEND", from: { code: "AWAITED" } },
  });
  const entry = await owner.followUpEntry.create({
    data: {
      followUpId: round.id,
      transitionId,
      sequence: 2,
      happenedOn: new Date("2025-08-20"),
      precision: "DAY",
      language: "en",
      attestation: "VERIFIED",
      recordedAt: new Date(),
    },
  });
  return { ...round, entryId: entry.id };
}

const aNote = () => {
  const bytes = new TextEncoder().encode("The reply.");
  return { name: "reply.txt", size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

export const followUpActs = {
  "followUp.open": {
    async prepare({ state }) {
      const cycle = await aCycle({ stateId: state });
      const { id: procedureId } = await aProcedure({ mechanismId: cycle.mechanismId });
      return {
        command: (actor) => openFollowUp(actor, { cycleId: cycle.id, procedureId }),
        attacks: () => [
          [
            sql`INSERT INTO follow_up (state_id, cycle_id, procedure_id, number, opened_at) VALUES (${state}, ${cycle.id}, ${procedureId}, 1, now())`,
          ],
        ],
      };
    },
  },

  "followUp.select": {
    async prepare({ state }) {
      const { id, recommendationIds } = await aFollowUp({ stateId: state, isSelected: false });
      return {
        command: (actor) =>
          selectParagraphs(actor, {
            followUpId: id,
            version: 1,
            code: "SELECT",
            recommendationIds,
            paragraphs: "54",
            dueOn: "2026-09-01",
            on: "2025-07-11",
            documentId: "",
            source: "Section D",
            attestation: "VERIFIED",
          }),
        attacks: () => [
          [sql`INSERT INTO follow_up_item (follow_up_id, recommendation_id, position) VALUES (${id}, ${recommendationIds[0]}, 1)`],
          [sql`INSERT INTO follow_up_item (follow_up_id, paragraph, position) VALUES (${id}, '54', 2)`],
          [sql`UPDATE follow_up SET due_on = '2026-09-01' WHERE id = ${id}`],
          [step(id, "SELECT")],
        ],
      };
    },
  },

  "followUp.advance": {
    async prepare({ state }) {
      const { id } = await aFollowUp({ stateId: state });
      return {
        command: (actor) => advanceFollowUp(actor, { ...happened, followUpId: id, version: 1, code: "SEND" }),
        attacks: () => [
          [step(id, "SEND")],
          [
            sql`INSERT INTO follow_up_term (follow_up_id, state_id, transition_id, code, actor, due_on)
              SELECT f.id, f.state_id, t.id, 'MINE', 'STATE', '2026-01-01' FROM follow_up f JOIN follow_up_transition t ON t.procedure_id = f.procedure_id
              WHERE f.id = ${id} LIMIT 1`,
          ],
          [sql`UPDATE follow_up SET version = version + 1 WHERE id = ${id}`],
        ],
      };
    },
  },

  "followUp.evaluate": {
    async prepare(world) {
      const { id, cycle, recommendationIds } = await aSentRound(world);
      const gradeId = gradeOf(await aScale({ mechanismId: cycle.mechanismId }), "B");
      const [recommendationId = ""] = recommendationIds;
      return {
        command: (actor) =>
          evaluateFollowUp(actor, {
            ...happened,
            followUpId: id,
            version: 1,
            code: "EVALUATE",
            grades: [{ recommendationId, limbId: "", gradeId, paragraph: "18" }],
          }),
        attacks: () => [
          [step(id, "EVALUATE")],
          [
            sql`INSERT INTO assessment (state_id, recommendation_id, voice, grade_id, language, said_on, source, recorded_at)
              VALUES (${world.state}, ${recommendationId}, 'COMMITTEE', ${gradeId}, 'en', '2026-01-01', 'None', now())`,
          ],
        ],
      };
    },
  },

  "followUp.revoke": {
    async prepare(world) {
      const { id, entryId } = await aSentRound(world);
      return {
        command: (actor) => revokeStep(actor, { followUpId: id, version: 1, reason: "It was another letter." }),
        attacks: () => [
          [sql`UPDATE follow_up_entry SET revoked_at = now(), revoked_reason = 'None' WHERE id = ${entryId}`],
          [sql`UPDATE follow_up_entry SET source = 'None' WHERE id = ${entryId}`],
          [sql`DELETE FROM follow_up_entry WHERE id = ${entryId}`],
          [sql`DELETE FROM follow_up_item WHERE follow_up_id = ${id}`],
        ],
      };
    },
  },

  "followUp.attach": {
    async prepare(world) {
      const { entryId } = await aSentRound(world);
      return {
        command: (actor) => attachFile(actor, { entryId, title: "Reply", isPublic: false }, aNote()),
        attacks: () => [
          [
            sql`INSERT INTO follow_up_file (state_id, entry_id, title, file_name, file_hash, media_type, size, is_public, recorded_at)
              VALUES (${world.state}, ${entryId}, 'Mine', 'mine.txt', 'none', 'text/plain', 1, true, now())`,
          ],
        ],
      };
    },
  },

  "followUp.settle": {
    async prepare({ state }) {
      const cycle = await aCycle({ stateId: state });
      const { document } = await aDocument({ cycle, kind: "FOLLOW_UP_REPORT" });
      const { id } = await ownerDatabase().unplacedGrade.create({
        data: { stateId: state, cycleId: cycle.id, documentId: document.id, grade: "B", paragraph: "18", recordedAt: new Date() },
      });
      return {
        command: (actor) => settleGrade(actor, { unplacedId: id, place: "", gradeId: "", note: "It is another State's." }),
        attacks: ({ id: by }) => [
          [sql`UPDATE unplaced_grade SET settled_at = now(), settled_by_id = ${by}, settled_note = 'None' WHERE id = ${id}`],
          [
            sql`INSERT INTO unplaced_grade (state_id, cycle_id, document_id, grade, recorded_at) VALUES (${state}, ${cycle.id}, ${document.id}, 'E', now())`,
          ],
        ],
      };
    },
  },

  "procedure.add": {
    async prepare() {
      const { id: mechanismId } = await aMechanism();
      const form = { usualMonths: "", mostSelected: "", source: "A note", attestation: "STATED" } as const;
      return {
        command: (actor) =>
          addProcedure(actor, { ...form, code: actor.id, edition: "1", mechanismId, basedOnId: "", names: named("Procedure") }),
        attacks: () => [
          [
            sql`INSERT INTO follow_up_procedure (code, edition, mechanism_id, names, source, attestation)
              VALUES (gen_random_uuid()::text, '1', ${mechanismId}, '{}', 'None', 'STATED')`,
          ],
        ],
      };
    },
  },

  "procedure.revise": {
    async prepare() {
      const { id, stateOf } = await aProcedure({ mechanismId: (await aMechanism()).id });
      const [names, fromId] = [named("Other"), stateOf("SENT")];
      const form = { usualMonths: "12", mostSelected: "", source: "A note", attestation: "STATED" } as const;
      const term = { termCount: "", termUnit: "", termBase: "" } as const;
      return {
        command: async (actor) => {
          await reviseProcedure(actor, { ...form, id, version: 1, names, isRetired: false });
          await keepState(actor, { procedureId: id, id: fromId, version: 1, code: "SENT", names, position: 7, kind: "OPEN" });
          const kept = await keepStep(actor, {
            ...term,
            procedureId: id,
            id: "",
            version: 0,
            code: "ASK",
            fromId,
            toId: fromId,
            names,
            actor: "COMMITTEE",
            position: 50,
            requires: [],
            grades: "",
          });
          await removeStep(actor, { id: kept.id });
        },
        attacks: () => [
          [sql`UPDATE follow_up_procedure SET retired_at = now() WHERE id = ${id}`],
          [sql`UPDATE follow_up_procedure SET used_since = now() WHERE id = ${id}`],
          [sql`UPDATE follow_up_state SET kind = 'FINAL' WHERE procedure_id = ${id}`],
          [sql`UPDATE follow_up_transition SET actor = 'NGO' WHERE procedure_id = ${id} AND code = 'SEND'`],
          [sql`DELETE FROM follow_up_transition WHERE procedure_id = ${id} AND code = 'ASSESS'`],
          [sql`INSERT INTO follow_up_state (procedure_id, code, names, position, kind) VALUES (${id}, 'MINE', '{}', 99, 'OPEN')`],
          [
            sql`INSERT INTO follow_up_transition (procedure_id, from_id, to_id, code, names, actor, position, requires, grades)
              VALUES (${id}, ${fromId}, ${fromId}, 'MINE', '{}', 'NGO', 99, '{}', '{}')`,
          ],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
