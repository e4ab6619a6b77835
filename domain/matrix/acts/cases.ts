import { publishCase, recordCase, reviseCase, withdrawCase } from "@/domain/cases/commands";
import { recordGrade } from "@/domain/cases/progress/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";
import { aTreaty } from "@/prisma/cycle-factory";
import { aMechanism, aTerm, aVocabulary, named } from "@/prisma/factories";
import { aCase } from "@/prisma/group-factory";

const described = {
  symbol: "",
  initials: "",
  summary: named(""),
  articleIds: [],
  articles: "",
  registeredOn: "",
  adoptedOn: "",
  transmittedOn: "",
  replyDueOn: "",
  documentId: "",
  documentUrl: "",
  source: "",
  attestation: "STATED",
  bodyIds: [],
  references: "",
} as const;
const details = { ...described, articleIds: [], bodyIds: [] };

export const caseActs = {
  "caseFile.record": {
    async prepare({ state: stateId }) {
      const mechanismId = (await aMechanism()).id;
      const communicationNumber = "2137/2012";
      return {
        command: (actor) => recordCase(actor, { ...details, stateId, caseFileId: "", version: 0, mechanismId, communicationNumber }),
        attacks: () => [
          [
            sql`INSERT INTO case_file (state_id, mechanism_id, communication_number, articles, attestation)
              VALUES (${stateId}, ${mechanismId}, '1/2001', '{}', 'VERIFIED')`,
          ],
        ],
      };
    },
  },

  "caseFile.revise": {
    async prepare({ state: stateId, body, otherState }) {
      const treatyId = (await aTreaty()).id;
      const { id, mechanismId, communicationNumber } = await aCase({ stateId, mechanismId: (await aMechanism({ treatyId })).id });
      const article = await aTerm({ vocabularyId: (await aVocabulary({ kind: "ARTICLE", treatyId })).id });
      return {
        command: (actor) =>
          reviseCase(actor, { ...details, stateId, caseFileId: id, version: 1, mechanismId, communicationNumber, symbol: "X" }),
        attacks: () => [
          [sql`UPDATE case_file SET initials = 'A. B.' WHERE id = ${id}`],
          [sql`INSERT INTO case_remedy (case_file_id, position, kind, text) VALUES (${id}, 1, 'OTHER', 'Nothing.')`],
          [sql`INSERT INTO case_reply (case_file_id, sent_on) VALUES (${id}, '2026-01-01')`],
          [sql`INSERT INTO case_article (case_file_id, term_id) VALUES (${id}, ${article.id})`],
          [sql`INSERT INTO case_body (case_file_id, body_id) VALUES (${id}, ${body})`],
          [sql`UPDATE case_file SET state_id = ${otherState} WHERE id = ${id}`],
          [sql`DELETE FROM case_file WHERE id = ${id}`],
        ],
      };
    },
  },

  "caseFile.publish": {
    async prepare({ state: stateId }, name) {
      const { id } = await aCase({ stateId, publishedAt: name === "published" ? new Date("2026-01-01") : null });
      return {
        command: (actor) => publishCase(actor, { caseFileId: id, version: 1 }),
        attacks: () => [[sql`UPDATE case_file SET published_at = now() WHERE id = ${id}`]],
      };
    },
  },

  "caseFile.withdraw": {
    async prepare({ state: stateId }, name) {
      const { id } = await aCase({ stateId, publishedAt: name === "published" ? new Date("2026-01-01") : null });
      return {
        command: (actor) => withdrawCase(actor, { caseFileId: id, version: 1, reason: "A name was in it." }),
        attacks: (person) => [
          [
            sql`INSERT INTO withdrawal (state_id, case_file_id, published_at, reason, withdrawn_by_id, withdrawn_at)
              SELECT ${stateId}, id, published_at, 'None.', ${person.id}, now() FROM case_file WHERE id = ${id} AND published_at IS NOT NULL`,
          ],
          [sql`UPDATE case_file SET published_at = NULL WHERE id = ${id} AND published_at IS NOT NULL`],
        ],
      };
    },
  },

  "caseFile.grade": {
    async prepare({ state: stateId }) {
      const { id } = await aCase({ stateId, publishedAt: new Date() });
      return {
        command: (actor) =>
          recordGrade(actor, {
            caseFileId: id,
            scaleId: "",
            gradeId: "",
            letter: "B",
            gradedOn: "2026-01-01",
            document: "A document",
            note: "",
          }),
        attacks: () => [
          [
            sql`INSERT INTO case_grade (case_file_id, grade, graded_on, document, recorded_at) VALUES (${id}, 'A', '2026-01-01', 'None', now())`,
          ],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
