import { beforeAll, describe, expect, it } from "vitest";

import { listFilterChoices, listRecommendationIds, listRecommendations, pageSize } from "@/domain/recommendations/queries";
import { type RecommendationFilters, recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { anAssessment } from "@/prisma/assessment-factory";
import { aBody, aCycle, aDocument, aPerson, aRecommendation, aState, aTerm } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const filters = (query: Record<string, string> = {}): RecommendationFilters => recommendationFiltersSchema.parse(query);

let stateId: string;
let body: { id: string };

beforeAll(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  body = await aBody({ stateId });
});

describe("the list", () => {
  let cycle: Awaited<ReturnType<typeof aCycle>>;

  beforeAll(async () => {
    cycle = await aCycle({ stateId });
    const items = Array.from({ length: 60 }, (_, index) => ({ text: `Protect lawyers ${index}`, number: String(index + 5) }));
    await aDocument({ cycle, items });
  });

  it("shows every recommendation once, page after page, and the same pages backwards", async () => {
    const pages: string[][] = [];
    let query: Record<string, string> = { cycle: cycle.id };
    for (;;) {
      const page = await listRecommendations(null, filters(query), "en");
      expect(page.total).toBe(60);
      pages.push(page.rows.map(({ id }) => id));
      if (!page.next) break;
      query = { cycle: cycle.id, after: page.next };
    }
    expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 10]);
    expect(new Set(pages.flat()).size).toBe(60);

    const last = await listRecommendations(null, filters(query), "en");
    const before = await listRecommendations(null, filters({ cycle: cycle.id, before: last.previous ?? "" }), "en");
    expect(before.rows.map(({ id }) => id)).toEqual(pages[1]);
    expect((await listRecommendationIds(null, filters({ cycle: cycle.id }), 100)).ids).toEqual(pages.flat());
  });

  it.each(["order", "due", "status", "updated"])("is complete when sorted by %s", async (sort) => {
    const first = await listRecommendations(null, filters({ cycle: cycle.id, sort }), "en");
    const second = await listRecommendations(null, filters({ cycle: cycle.id, sort, after: first.next ?? "" }), "en");
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(2 * pageSize);
  });

  it("holds nothing unpublished for a visitor, and does for the secretariat of that State", async () => {
    const hidden = await aRecommendation({ stateId, text: "Unpublished zebra" });
    await ownerDatabase().recommendation.update({ where: { id: hidden.id }, data: { publishedAt: null } });
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const elsewhere = await aPerson({ stateId: (await aState()).id, holds: [] });
    const totals = await Promise.all(
      [null, elsewhere, secretariat].map(async (actor) => (await listRecommendations(actor, filters({ q: "zebra" }), "en")).total),
    );
    expect(totals).toEqual([0, 0, 1]);
  });
});

describe("the filters", () => {
  it("find what they say", async () => {
    const theme = await aTerm();
    const wanted = await aRecommendation({ stateId, leadBodyId: body.id, dueOn: new Date("2026-01-01"), number: "9" });
    await ownerDatabase().recommendation.update({
      where: { id: wanted.id },
      data: { isFollowUp: true, verifiedStatus: "PLANNED", claimedStatus: "IN_PROGRESS", terms: { create: { termId: theme.id } } },
    });
    await anAssessment({ stateId, recommendationId: wanted.id });
    const queries: Record<string, string>[] = [
      { voice: "NGO" },
      { standing: "PARTLY" },
      { voice: "NGO", standing: "PARTLY" },
      { cycle: wanted.cycleId },
      { document: wanted.documentId },
      { theme: theme.id },
      { body: body.id },
      { verified: "PLANNED" },
      { claimed: "IN_PROGRESS" },
      { followUp: "1" },
      { overdue: "1" },
    ];
    for (const query of queries) {
      const { rows } = await listRecommendations(null, filters(query), "en");
      expect(
        rows.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual([wanted.id]);
    }
    expect((await listRecommendations(null, filters({ body: body.id, unassigned: "1" }), "en")).total).toBe(0);
    const others: Record<string, string>[] = [{ voice: "NHRI" }, { standing: "CONTRARY" }, { voice: "COMMITTEE", standing: "PARTLY" }];
    for (const query of others) expect([query, (await listRecommendations(null, filters(query), "en")).total]).toEqual([query, 0]);
    const choices = await listFilterChoices(null, "en");
    expect(choices.terms.find(({ filter }) => filter === "theme")?.options.map(({ value }) => value)).toEqual([theme.id]);
    expect(choices.bodies.map(({ value }) => value)).toEqual([body.id]);
  });
});

describe("search", () => {
  it.each([
    ["en", "Protecting lawyers from reprisals", "protect lawyer", true],
    ["ru", "Обеспечить защиту адвокатов", "адвокат", true],
    ["ru", "Расследовать каждую жалобу на пытки", "пыток", true],
    ["ru", "Запрет пыток и жестокого обращения", "пытки", true],
    ["kk", "Адвокаттардың құқықтарын қорғау", "адвокат құқық", true],
    ["kk", "Ұсыныстарды орындау", "ҰСЫНЫС", true],
    ["en", "Independence of judges", "prosecutor", false],
    ["en", "Access to counsel", "'; DROP TABLE recommendation; --", false],
  ] as const)("in %s: “%s” for “%s” is %s", async (language, text, q, isFound) => {
    const cycle = await aCycle({ stateId });
    const { recommendations } = await aDocument({ cycle, language, items: [{ text }] });
    const { rows } = await listRecommendations(null, filters({ q, cycle: cycle.id }), "en");
    expect(rows.some(({ id }) => id === recommendations[0]?.id)).toBe(isFound);
  });

  it("finds a limb, a concern and a reference", async () => {
    const found = await aRecommendation({ stateId, limbs: ["Publish quokka figures"], concern: "Wombat worries" });
    for (const q of ["quokka", "wombat", found.reference]) {
      const { rows } = await listRecommendations(null, filters({ q }), "en");
      expect(
        rows.map(({ id }) => id),
        q,
      ).toContain(found.id);
    }
  });
});
