import { afterAll, beforeAll, expect, it } from "vitest";

import { beforeMigration } from "@/prisma/before-migration";

/* Words that were kept in one language stay under the language they are written in, and so does what imports remember of them. */

let database: Awaited<ReturnType<typeof beforeMigration>>;

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const rows = async (query: string) => (await database.query(query)).rows;

beforeAll(async () => {
  database = await beforeMigration("20261124003300_languages");
  await database.query(`
    INSERT INTO state (id, code, names) VALUES ('${id(1)}', 'KAZ', '{}');
    INSERT INTO measure (id, state_id, code, titles, budget, plan_item, state, dropped_reason)
      VALUES ('${id(2)}', '${id(1)}', '1', '{"ru":"Мост"}', 'Республикалық бюджет', 'SDG 16.3', 'DROPPED', 'Высохло озеро');
    INSERT INTO measure_entry (measure_id, state, note, recorded_at) VALUES ('${id(2)}', 'DROPPED', 'Высохло озеро', now());
    INSERT INTO measure_milestone (measure_id, titles) VALUES ('${id(2)}', '{"ru":"Измерен"}');
    INSERT INTO indicator (state_id, code, titles, kind, target, source) VALUES ('${id(1)}', '1', '{}', 'OUTCOME', '40 (2027)', ' ');
    INSERT INTO import_run (id, state_id, kind, state, file_name, file_hash, file_size, options, begun_by_id, begun_at, heartbeat_at)
      VALUES ('${id(3)}', '${id(1)}', 'MEASURES', 'CHECKED', 'a.csv', 'x', 1, '{"headerRow":1,"header":["№","Источник"],"mapping":["code","budget",null]}',
        '${id(4)}', now(), now());
    INSERT INTO import_row (run_id, position, key, label, values, differences) VALUES ('${id(3)}', 2, '2', '1',
      '{"values":{"code":"1","budget":"Донор"},"cells":{"code":"1","budget":"Донор"},"problems":[]}', '[{"field":"budget","theirs":"Донор","ours":null}]');
    INSERT INTO import_change (run_id, table_name, row_id, before)
      VALUES ('${id(3)}', 'measure', '${id(2)}', '{"code":"1","budget":"Донор","plan_item":null,"version":1}');`);
  await database.migrate();
}, 60_000);

afterAll(() => database.drop());

it("keeps every word, under its language", async () => {
  expect(await rows("SELECT budget, plan_item, dropped_reason FROM measure")).toEqual([
    { budget: { kk: "Республикалық бюджет" }, plan_item: { en: "SDG 16.3" }, dropped_reason: { ru: "Высохло озеро" } },
  ]);
  expect(await rows("SELECT note FROM measure_entry WHERE note IS NOT NULL")).toEqual([{ note: { ru: "Высохло озеро" } }]);
  expect(await rows("SELECT target, source, baseline FROM indicator")).toEqual([
    { target: { en: "40 (2027)" }, source: null, baseline: null },
  ]);
});

it("leaves imports that wait able to be applied, and those that were applied able to be undone", async () => {
  expect(await rows("SELECT options -> 'mapping' AS mapping FROM import_run")).toEqual([{ mapping: ["code", "budget.ru", null] }]);
  expect(await rows("SELECT values, differences FROM import_row")).toEqual([
    {
      values: { values: { code: "1", "budget.ru": "Донор" }, cells: { code: "1", "budget.ru": "Донор" }, problems: [] },
      differences: [{ field: "budget.ru", theirs: "Донор", ours: null }],
    },
  ]);
  expect(await rows("SELECT before FROM import_change")).toEqual([
    { before: { code: "1", budget: { ru: "Донор" }, plan_item: null, version: 1 } },
  ]);
});
