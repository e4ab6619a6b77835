import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { doors } from "@/domain/matrix/doors";
import { exhibit } from "@/domain/matrix/exhibits";
import type { Sight } from "@/domain/matrix/sight";
import { accountSights } from "@/domain/matrix/sights/accounts";
import { cycleSights } from "@/domain/matrix/sights/cycle";
import { importSights } from "@/domain/matrix/sights/imports";
import { indicatorSights } from "@/domain/matrix/sights/indicators";
import { assessmentSights } from "@/domain/matrix/sights/assessments";
import { editionSights } from "@/domain/matrix/sights/editions";
import { followUpSights } from "@/domain/matrix/sights/follow-ups";
import { closingSights } from "@/domain/matrix/sights/closing";
import { discussionSights } from "@/domain/matrix/sights/discussions";
import { measureSights } from "@/domain/matrix/sights/measures";
import { reportSights } from "@/domain/matrix/sights/reports";
import { logSights } from "@/domain/matrix/sights/log";
import { organisationSights } from "@/domain/matrix/sights/organisations";
import { notificationSights } from "@/domain/matrix/sights/notifications";
import { outcomeSights } from "@/domain/matrix/sights/outcomes";
import { registerSights } from "@/domain/matrix/sights/register";
import { workingGroupSights } from "@/domain/matrix/sights/working-group";
import { Intruder } from "@/domain/matrix/sql";
import { aWorld, inTurns, type World } from "@/domain/matrix/world";
import { closeDatabases } from "@/lib/db";
import { truncateAll } from "@/prisma/test-database";

/*
 * Every kind of row, in every state that decides who sees it, for everybody: what the policy says, what the application
 * is given, and what row-level security shows to the application's own database roles without any of our code.
 */

const sights: Record<string, Sight> = {
  ...registerSights,
  ...measureSights,
  ...reportSights,
  ...discussionSights,
  ...closingSights,
  ...assessmentSights,
  ...editionSights,
  ...followUpSights,
  ...outcomeSights,
  ...indicatorSights,
  ...importSights,
  ...cycleSights,
  ...accountSights,
  ...organisationSights,
  ...notificationSights,
  ...logSights,
  ...workingGroupSights,
};

let world: World;
let intruder: Intruder;
const cells = { seen: 0, onPages: 0 };

beforeAll(async () => {
  await truncateAll();
  world = await aWorld();
  await exhibit(world);
  intruder = new Intruder();
}, 120_000);

afterAll(async () => {
  await intruder.end();
  await closeDatabases();
  console.log(
    `What is seen: ${cells.seen} cells of ${Object.keys(sights).length} kinds of row and ${world.known.length} people, each answered 3 times; ${cells.onPages} of them again through ${Object.keys(doors).length} pages.`,
  );
});

const idsOf = (found: { id: string }[]): Set<string> => new Set(found.map(({ id }) => id));

async function disagreements(kind: string): Promise<{ wrong: string[]; seen: number; hidden: number }> {
  const sight = sights[kind];
  if (!sight) throw new Error(`There is no kind ${kind}.`);
  const { table, key, rows, sees, query, wider } = sight;
  const all = await rows();
  let [seen, hidden] = [0, 0];
  const wrong = await inTurns(world.known, async ({ actor, account, id, name }) => {
    const given = idsOf(await query(actor));
    const shown = idsOf(await intruder.rows(account === "none" ? null : id, { text: `SELECT ${key} AS id FROM ${table}`, values: [] }));
    return all.flatMap((row) => {
      const policy = sees(actor, row);
      const isWider = actor !== null && wider?.sees(actor, row) === true;
      if (policy) seen += 1;
      else hidden += 1;
      const answers = { application: given.has(row.id) === policy, database: shown.has(row.id) === (policy || isWider) };
      return Object.entries(answers).flatMap(([who, agrees]) =>
        agrees ? [] : [`${name} and ${JSON.stringify(row)}: the policy says ${policy}, the ${who} differs`],
      );
    });
  });
  cells.seen += seen + hidden;
  return { wrong: wrong.flat(), seen, hidden };
}

describe("what people see", () => {
  it.each(Object.keys(sights))("of %s", { timeout: 60_000 }, async (kind) => {
    const { wrong, seen, hidden } = await disagreements(kind);
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(0);
    expect(hidden).toBeGreaterThan(0);
  });
});

describe("what pages show", () => {
  it.each(Object.entries(doors))(
    "through %s",
    { timeout: 120_000 },
    async (_, { kind, given, pages = ({ id }) => id, keyOf = ({ id }) => id, leavesOut = () => false }) => {
      const sight = sights[kind];
      if (!sight) throw new Error(`There is no kind ${kind}.`);
      const rows = (await sight.rows()).filter((row) => !leavesOut(row));
      const asked = [...new Set(rows.map(pages))];
      const answers = await inTurns(world.known, async ({ actor, name }) => {
        const expected = new Set(rows.filter((row) => sight.sees(actor, row)).map(keyOf));
        const shown = new Set(await given(actor, asked));
        return { name, shown: shown.size, missing: [...expected.difference(shown)], unexpected: [...shown.difference(expected)] };
      });
      cells.onPages += rows.length * world.known.length;
      expect(answers.filter(({ missing, unexpected }) => missing.length + unexpected.length > 0)).toEqual([]);
      expect(answers.some(({ shown }) => shown > 0)).toBe(true);
      expect(answers.some(({ shown }) => shown < rows.length)).toBe(true);
    },
  );
});
