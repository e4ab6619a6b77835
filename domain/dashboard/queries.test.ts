import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { type Cell, type Chart, chartKeys, chartOf } from "@/domain/dashboard/charts/rules";
import { figuresOf } from "@/domain/dashboard/figures/rules";
import { countChosen } from "@/domain/dashboard/counting/queries";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import { type RecommendationFilters, recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { wordsOf } from "@/lib/i18n/words";
import { countStatements } from "@/prisma/count-statements";
import { ownerDatabase, withOwner } from "@/prisma/owner";
import { scatter } from "@/prisma/scattered";
import { truncateAll } from "@/prisma/test-database";
import { fill } from "@/prisma/volume/fill";

const volume = { states: 2, bodies: 3, reforms: 2, cycles: 3, recommendations: 14, facts: 1, responses: 1.4, versions: 1, evidence: 1 };

const words = await wordsOf("en");
const everything = recommendationFiltersSchema.parse({});
let people: (Actor | null)[];

async function numbersOf(actor: Actor | null, filters: RecommendationFilters): Promise<{ charts: Chart[]; cells: Cell[] }> {
  const { counted, months } = await countChosen(actor, filters);
  const charts = chartKeys.map((key) => chartOf(key, { counted, months, filters, words, locale: "en" }));
  const ofCharts = charts.flatMap(({ rows }) => rows.flatMap(({ total, cells }) => [...(total ? [total] : []), ...Object.values(cells)]));
  return { charts, cells: [...figuresOf(counted, filters).map(({ cell }) => cell), ...ofCharts] };
}

const listed = async (actor: Actor | null, filters: RecommendationFilters) => (await listRecommendationIds(actor, filters, 1)).total;

/** The numbers that are not those of the lists they open. */
async function wrong(actor: Actor | null, cells: Cell[]): Promise<unknown[]> {
  const found = await Promise.all(cells.map(async ({ value, opens }) => ({ value, opens, list: opens && (await listed(actor, opens)) })));
  return found.filter(({ value, list }) => value !== (list ?? 0));
}

beforeAll(async () => {
  await truncateAll();
  await withOwner(async (client) => {
    await fill(client, volume, 7);
    await scatter(client, 0.25);
  });
  const secretary = await ownerDatabase().membership.findFirstOrThrow({
    where: { role: "SECRETARIAT" },
    select: {
      user: {
        select: {
          id: true,
          name: true,
          locale: true,
          memberships: { select: { role: true, stateId: true, bodyId: true, organisationId: true } },
        },
      },
    },
  });
  people = [null, secretary.user];
}, 60_000);

describe("every number of the dashboard", () => {
  it("is that of the list it opens, and none is missing, for whoever looks", async () => {
    for (const actor of people) {
      const { cells, charts } = await numbersOf(actor, everything);
      expect(await wrong(actor, cells)).toEqual([]);
      const seen = cells.filter(({ opens }) => opens);
      expect(seen.length).toBeGreaterThan(120);
      for (const { key, rows } of charts) expect([key, rows.length > 1]).toEqual([key, true]);
    }
    const [visitors, secretariats] = await Promise.all(
      people.map(async (actor) => (await numbersOf(actor, everything)).cells[0]?.value ?? 0),
    );
    expect(secretariats).toBeGreaterThan(visitors ?? 0);
  });

  it("is so whatever the list is filtered by", async () => {
    const { cells } = await numbersOf(null, everything);
    // Filters that leave something, each alone and two together.
    const ways = cells.flatMap(({ opens }) => opens ?? []);
    const others = await ownerDatabase().reviewCycle.findMany({ select: { id: true, mechanismId: true, stateId: true } });
    const wider = others.flatMap(({ id, mechanismId, stateId }) => [{ cycle: id }, { mechanism: mechanismId }, { state: stateId }]);
    const way = fc.constantFrom<Partial<RecommendationFilters>>(
      ...ways,
      ...wider,
      { archived: "1" },
      { answered: "no" },
      { q: "law" },
      { age: "6" },
    );
    await fc.assert(
      fc.asyncProperty(way, way, fc.constantFrom(...people), fc.infiniteStream(fc.nat()), async (one, other, actor, picks) => {
        const filters = { ...everything, ...one, ...other };
        const all = (await numbersOf(actor, filters)).cells;
        const open = all.filter(({ opens }) => opens);
        const some = picks.take(15).map((pick) => open[pick % Math.max(1, open.length)]);
        expect(
          await wrong(
            actor,
            [...some].flatMap((cell) => cell ?? []),
          ),
        ).toEqual([]);
        expect(all[0]?.value).toBe(await listed(actor, filters));
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("is there where nothing is: no row is a list of something", async () => {
    const { cells } = await numbersOf(null, { ...everything, q: "nowordlikethis" });
    expect(cells.filter(({ value, opens }) => value !== 0 || opens)).toEqual([]);
  });

  it("is asked for in one statement", async () => {
    expect(await countStatements(() => countChosen(null, everything))).toBe(1);
  });
});

describe("the medians", () => {
  it("are of the answers that were published, from the day a body was first asked", async () => {
    const [expected] = await ownerDatabase().$queryRaw<{ days: number; n: number }[]>`
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY days)::int AS days, count(*)::int AS n FROM (
        SELECT greatest(0, floor(extract(epoch FROM min(s.published_at) - (SELECT min(assigned_at) FROM assignment a WHERE a.recommendation_id = r.id)) / 86400)) AS days
        FROM recommendation r JOIN response s ON s.recommendation_id = r.id AND s.state = 'PUBLISHED'
        WHERE r.published_at IS NOT NULL AND r.archived_at IS NULL GROUP BY r.id) answered`;
    const { counted } = await countChosen(null, everything);
    expect({ n: counted.answered, days: counted.toPublished }).toEqual({ n: expected?.n, days: expected?.days });
    expect(counted.toSigned).not.toBeNull();
  });
});
