import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { beforeMigration } from "@/prisma/before-migration";

/*
 * What a register knew of its cycles before they had a timeline and a dialogue: one table of facts, told apart by their words.
 * None of them may be lost on the way into the tables of today.
 */

let database: Awaited<ReturnType<typeof beforeMigration>>;

beforeAll(async () => {
  database = await beforeMigration("20261123000200_dialogue");
  await database.query(facts);
  await database.migrate();
}, 60_000);

afterAll(() => database.drop());

const facts = `
  INSERT INTO state (id, code, names) VALUES ('00000000-0000-4000-8000-000000000001', 'KAZ', '{}');
  INSERT INTO mechanism (id, code, names, kind) VALUES ('00000000-0000-4000-8000-000000000002', 'CCPR', '{}', 'TREATY_BODY');
  INSERT INTO review_cycle (id, state_id, mechanism_id, ordinal, procedure, stage, titles)
    VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 3, 'SIMPLIFIED', 'ADOPTED', '{}');
  INSERT INTO cycle_fact (cycle_id, kind, position, texts, attribution, occurred_on, precision, source, attestation)
  SELECT '00000000-0000-4000-8000-000000000003', kind::cycle_fact_kind, position, texts::jsonb, attribution::jsonb, day::date, 'DAY', source, 'STATED'
  FROM (VALUES
    ('MILESTONE', 1, '{"en":"Dialogue, second day"}', NULL, '2025-06-25', 'UN'),
    ('MILESTONE', 2, '{"en":"Dialogue, first day"}', NULL, '2025-06-24', 'UN'),
    ('MILESTONE', 3, '{"en":"Dialogue, third day"}', NULL, '2025-06-26', 'UN'),
    ('MILESTONE', 4, '{"en":"Concluding observations adopted"}', NULL, '2025-07-11', 'UN'),
    ('MILESTONE', 5, '{"en":"Follow-up information due"}', NULL, '2028-07-11', 'UN'),
    ('MILESTONE', 6, '{"en":"Something of its own"}', NULL, NULL, 'UN'),
    ('DELEGATION_HEAD', 7, '{"en":"A. Person, Minister","ru":"А. Персона"}', NULL, NULL, 'UN'),
    ('POSITIVE_ASPECT', 8, '{"en":"A law"}', '{"en":"The Committee, in its concluding observations"}', '2024-01-01', 'CCPR/C/KAZ/CO/3, para. 3 (a)'),
    ('POSITIVE_ASPECT', 9, '{"en":"Praise"}', NULL, '2025-06-24', 'A newspaper'),
    ('PARTICIPATION', 10, '{"en":"Side event on prisons"}', NULL, NULL, 'UN'),
    ('WORKING_GROUP', 11, '{"en":"24 meetings"}', NULL, NULL, 'UN'),
    ('DISPUTED', 12, '{"en":"Days: June.","ru":"Дни: июнь."}', NULL, NULL, 'CCPR/C/KAZ/CO/3'),
    ('DISPUTED', 13, '{"en":"Days: July.","ru":"Дни: июль."}', NULL, NULL, 'Bureau for Human Rights')
  ) AS fact (kind, position, texts, attribution, day, source)`;

const rows = async (query: string) => (await database.query(query)).rows;

describe("the facts of a cycle", () => {
  it("become milestones by their words, the days of a dialogue in their order, and what fits no kind keeps its words", async () => {
    expect(
      await rows("SELECT kind::text, due_on::text, done_on::text, notes ->> 'en' AS note FROM milestone ORDER BY milestone.kind, ordinal"),
    ).toEqual([
      { kind: "DIALOGUE_MEETING_1", due_on: null, done_on: "2025-06-24", note: "Dialogue, first day" },
      { kind: "DIALOGUE_MEETING_2", due_on: null, done_on: "2025-06-25", note: "Dialogue, second day" },
      { kind: "CO_ADOPTED", due_on: null, done_on: "2025-07-11", note: "Concluding observations adopted" },
      { kind: "FOLLOWUP_REPORT_DUE", due_on: "2028-07-11", done_on: null, note: "Follow-up information due" },
      { kind: "OTHER", due_on: null, done_on: "2025-06-26", note: "Dialogue, third day" },
      { kind: "OTHER", due_on: null, done_on: null, note: "Something of its own" },
    ]);
  });

  it("become people, remarks and participation", async () => {
    expect(await rows("SELECT names, functions, is_head FROM delegation_member")).toEqual([
      { names: { en: "A. Person", ru: "А. Персона" }, functions: { en: "Minister" }, is_head: true },
    ]);
    expect(await rows("SELECT attribution::text, paragraph, said_on::text FROM positive_remark ORDER BY position")).toEqual([
      { attribution: "CO_TEXT", paragraph: "3 (a)", said_on: null },
      { attribution: "OTHER", paragraph: null, said_on: "2025-06-24" },
    ]);
    expect(await rows("SELECT kind::text FROM participation ORDER BY participation.kind")).toEqual([
      { kind: "SIDE_EVENT" },
      { kind: "NATIONAL_MECHANISM" },
    ]);
  });

  it("become claims on one point, where sources disagree", async () => {
    const found =
      "SELECT p.titles, c.texts, c.source_kind::text AS kind FROM contested_point p JOIN claim c ON c.point_id = p.id ORDER BY c.position";
    expect(await rows(found)).toEqual([
      { titles: { en: "Days", ru: "Дни" }, texts: { en: "June.", ru: "июнь." }, kind: "UN" },
      { titles: { en: "Days", ru: "Дни" }, texts: { en: "July.", ru: "июль." }, kind: "NGO" },
    ]);
  });
});
