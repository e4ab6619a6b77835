import { discardDocument, importDocument, reviseProposal } from "@/domain/documents/commands";
import { aProposal, aProposedDocument, englishText } from "@/domain/documents/factories";
import { lockDocument } from "@/domain/documents/locking/commands";
import { documentStates } from "@/domain/matrix/cases";
import { sql } from "@/domain/matrix/sql";
import type { Act, Trial } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import { aCycle } from "@/prisma/factories";

let documents = 0;

/** A text of its own, whose symbol nothing else has. */
const aText = (): string => englishText.replaceAll("CCPR/C/RUR/CO/3", `CCPR/C/RUR/CO/${(documents += 1)}`);

/** A document of the State that is a proposal, locked or discarded. */
export async function aDocumentThatIs({ state: stateId, actorOf }: World, state: string) {
  if (!documentStates.some((one) => one === state)) throw new Error(`A document is never ${state}.`);
  const secretariat = actorOf("publisher");
  const cycleId = (await aCycle({ stateId })).id;
  const { id, version } = await aProposedDocument(secretariat, { cycleId, text: aText(), checked: true });
  if (state === "locked") await lockDocument(secretariat, { id, version, translation: "OFFICIAL" });
  if (state === "discarded") await discardDocument(secretariat, { id, version });
  return { id, version, cycleId, stateId };
}

type Kept = Awaited<ReturnType<typeof aDocumentThatIs>>;

const onDocument = (trial: (document: Kept) => Trial): Act => ({
  prepare: async (world, name) => trial(await aDocumentThatIs(world, name)),
});

export const documentActs = {
  "document.import": {
    async prepare({ state: stateId, otherState }) {
      const cycleId = (await aCycle({ stateId })).id;
      const imported = { cycleId, proposal: aProposal(aText()), fileName: null, fileHash: null, sourceText: "The text." };
      return {
        command: (actor) => importDocument(actor, imported),
        attacks: () =>
          [stateId, otherState].map((inState) => [
            sql`INSERT INTO un_document (state_id, cycle_id, kind, titles, language, source_text)
              VALUES (${inState}, ${cycleId}, 'CONCLUDING_OBSERVATIONS', '{}', 'en', 'The text.')`,
          ]),
      };
    },
  },

  "document.revise": onDocument(({ id, version }) => ({
    command: (actor) => reviseProposal(actor, { id, version, edits: [{ kind: "followUpDates", dueOn: null, nextReportOn: null }] }),
    attacks: () => [
      [sql`UPDATE un_document SET source_text = 'Other words.' WHERE id = ${id}`],
      [sql`DELETE FROM un_document WHERE id = ${id}`],
    ],
  })),

  "document.lock": onDocument(({ id, version, stateId, cycleId }) => ({
    command: (actor) => lockDocument(actor, { id, version, translation: "OFFICIAL" }),
    attacks: (person) => [
      [
        sql`INSERT INTO paragraph (id, document_id, position, kind) VALUES (${id}, ${id}, 900, 'RECOMMENDATION')`,
        sql`INSERT INTO paragraph_text (paragraph_id, language, translation, text) VALUES (${id}, 'en', 'OFFICIAL', 'The State should act.')`,
        sql`INSERT INTO recommendation (id, state_id, cycle_id, document_id, paragraph_id, pair_kind, reference, position, recommending_states, published_at)
          VALUES (${id}, ${stateId}, ${cycleId}, ${id}, ${id}, 'SPLIT', 'forged', 900, '{}', now())`,
        sql`INSERT INTO history_entry (recommendation_id, kind, actor_id, at) VALUES (${id}, 'RECORDED', ${person.id}, now())`,
        sql`UPDATE un_document SET locked_at = now() WHERE id = ${id}`,
      ],
      [sql`UPDATE un_document SET locked_at = now() WHERE id = ${id}`],
    ],
  })),

  "document.discard": onDocument(({ id, version }) => ({
    command: (actor) => discardDocument(actor, { id, version }),
    attacks: () => [[sql`UPDATE un_document SET discarded_at = now() WHERE id = ${id}`]],
  })),
} satisfies Partial<Record<Ability, Act>>;
