import { afterAll, beforeAll, expect, it } from "vitest";

import { beforeMigration } from "@/prisma/before-migration";

/*
 * The articles that Views found violated were lines of text. A line that is nothing but articles becomes terms;
 * whatever a line says beyond that is kept as it was written.
 */

let database: Awaited<ReturnType<typeof beforeMigration>>;

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;

const lines: [line: string, terms: string[], kept: string[]][] = [
  ["7", ["7"], []],
  ["ICCPR 19", ["19"], []],
  ["article 14", ["14"], []],
  ["Articles 7, 9 and 14 of the Covenant", ["7", "9", "14"], []],
  ["ст. 7 и 19", ["7", "19"], []],
  ["7 және 9-баптар", ["7", "9"], []],
  ["9 (1)", ["9"], ["9 (1)"]],
  ["14 (3) (d) read in conjunction with 2 (3)", ["2", "14"], ["14 (3) (d) read in conjunction with 2 (3)"]],
  ["CAT 7", [], ["CAT 7"]],
  ["7-9", [], ["7-9"]],
  ["7 and 99", ["7"], ["7 and 99"]],
  ["Optional Protocol, article 1", [], ["Optional Protocol, article 1"]],
  ["right to life", [], ["right to life"]],
];

beforeAll(async () => {
  database = await beforeMigration("20261124000100_terms_of_views");
  await database.query(`
    INSERT INTO state (id, code, names) VALUES ('${id(1)}', 'KAZ', '{}');
    INSERT INTO treaty (id, code, names) VALUES ('${id(2)}', 'ICCPR', '{}');
    INSERT INTO mechanism (id, code, names, kind, treaty_id) VALUES ('${id(3)}', 'CCPR', '{}', 'TREATY_BODY', '${id(2)}'), ('${id(4)}', 'X', '{}', 'TREATY_BODY', NULL);
    INSERT INTO vocabulary (id, kind, code, names, treaty_id) VALUES ('${id(5)}', 'ARTICLE', 'ICCPR', '{}', '${id(2)}'), ('${id(6)}', 'THEME', 'UHRI', '{}', NULL);
    INSERT INTO term (vocabulary_id, code, names, position) SELECT '${id(5)}', n::text, '{}', n FROM generate_series(1, 27) n;
    INSERT INTO term (id, vocabulary_id, code, names, position) VALUES ('${id(7)}', '${id(6)}', 'A', '{}', 1);
    INSERT INTO term (id, vocabulary_id, code, names, position, retired_at, merged_into_id) VALUES ('${id(8)}', '${id(6)}', 'B', '{}', 2, now(), '${id(7)}');
    INSERT INTO review_cycle (id, state_id, mechanism_id, ordinal, procedure, stage, titles)
      VALUES ('${id(9)}', '${id(1)}', '${id(3)}', 3, 'SIMPLIFIED', 'ADOPTED', '{}');
    INSERT INTO expert_question (id, cycle_id, position, experts, texts, articles, is_outside_period, source, attestation)
      SELECT ('00000000-0000-4000-8000-00000000010' || n)::uuid, '${id(9)}', n, '{}', '{}', '{}', false, 'UN', 'STATED' FROM generate_series(1, 2) n;
    INSERT INTO question_term (question_id, term_id) VALUES ('${id(101)}', '${id(8)}'), ('${id(102)}', '${id(8)}'), ('${id(102)}', '${id(7)}')`);
  for (const [place, [line]] of lines.entries())
    await database.query(`INSERT INTO case_file (state_id, mechanism_id, communication_number, articles, attestation)
      VALUES ('${id(1)}', '${id(3)}', '${place}/2012', ARRAY['${line}'], 'STATED')`);
  await database.query(`INSERT INTO case_file (state_id, mechanism_id, communication_number, articles, attestation)
    VALUES ('${id(1)}', '${id(3)}', 'several/2012', ARRAY['19', '9 (1)', '9', 'Rule 86'], 'STATED'), ('${id(1)}', '${id(4)}', 'elsewhere/2012', ARRAY['7'], 'STATED')`);
  await database.migrate();
}, 60_000);

afterAll(() => database.drop());

async function found(communication: string) {
  const { rows } = await database.query(`
    SELECT c.articles AS kept, ARRAY(SELECT t.code FROM case_article a JOIN term t ON t.id = a.term_id WHERE a.case_file_id = c.id ORDER BY t.position) AS terms
    FROM case_file c WHERE c.communication_number = '${communication}'`);
  return rows[0];
}

it.each(lines.map((line, place) => [...line, place] as const))("%s becomes %j and leaves %j", async (_, terms, kept, place) =>
  expect(await found(`${place}/2012`)).toEqual({ terms, kept }),
);

it("takes an article once, keeps the order of what is left, and leaves alone what is of no treaty", async () => {
  expect(await found("several/2012")).toEqual({ terms: ["9", "19"], kept: ["9 (1)", "Rule 86"] });
  expect(await found("elsewhere/2012")).toEqual({ terms: [], kept: ["7"] });
});

it("gives the topics of questions to what they were merged into, each once", async () => {
  const { rows } = await database.query("SELECT question_id, term_id FROM question_term ORDER BY 1");
  expect(rows).toEqual([
    { question_id: id(101), term_id: id(7) },
    { question_id: id(102), term_id: id(7) },
  ]);
});
