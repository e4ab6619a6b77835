import { describe, expect, it } from "vitest";
import { demonstrationBodies } from "./bodies.ts";
import { demonstrationCycle } from "./cycle.ts";
import { demonstrationDocument } from "./document.ts";
import { demonstrationEvents } from "./events.ts";
import { demonstrationCycles, everyObject, factsOf } from "./everything.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
import { demonstrationReforms } from "./reforms.ts";
import { demonstrationTreatyActions } from "./treaty-actions.ts";

const isSourced = ({ value }: (typeof everyObject)[number]) => "evidence" in value && "source" in value;

describe("every fact", () => {
  it("has a source and a mark", () => {
    const facts = [
      ...demonstrationBodies,
      ...demonstrationReforms,
      ...demonstrationEvents,
      ...demonstrationRecommendations,
      ...demonstrationCycles.flatMap((cycle) => [cycle.document, ...factsOf(cycle)]),
      ...demonstrationTreatyActions,
    ];
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter(({ source, evidence }) => source.trim().length < 5 || !/^[VSM]$/u.test(evidence))).toEqual([]);
  });

  it("from the interview is marked as stated by one party", () => {
    const fromInterview = everyObject.filter(isSourced).filter(({ value }) => value.source === "Interview, stated by one party");
    expect(fromInterview.length).toBeGreaterThan(10);
    expect(fromInterview.filter(({ value }) => value.evidence !== "S")).toEqual([]);
  });

  it("that is only believed is rare, and never one of the review, a reform or a recommendation", () => {
    const believed = everyObject.filter(isSourced).filter(({ value }) => value.evidence === "M");
    expect(believed.map(({ path }) => path.split(".").slice(0, 2).join(".")).toSorted()).toEqual([
      "demonstration.bodies",
      "demonstration.bodies",
      "demonstration.bodies",
      "demonstration.bodies",
      "demonstration.cycles",
      "demonstration.cycles",
      "demonstration.cycles",
    ]);
    expect(factsOf(demonstrationCycle).map(({ evidence }) => evidence)).not.toContain("M");
  });
});

describe("what is not confirmed about a reform", () => {
  const unconfirmed = demonstrationReforms.flatMap(({ unverified, ...reform }) => (unverified ? [{ ...reform, unverified }] : []));

  it("exists", () => expect(unconfirmed.length).toBeGreaterThan(5));

  it.each(unconfirmed)("$key stands apart, flagged and said in words", ({ number, adopted, unverified }) => {
    expect(unverified.evidence).toBe("M");
    expect(unverified.note.en).toMatch(/^Not yet verified: /u);
    expect(unverified.note.ru).toMatch(/^Не подтверждено: /u);
    expect(unverified.note.kk).toMatch(/^Расталмаған: /u);
    if (unverified.number) expect(number).toBeNull();
    if (unverified.number) expect(unverified.note.en).toContain(unverified.number);
    if (unverified.adopted) expect(adopted?.precision).not.toBe("DAY");
  });
});

describe("what only the official document can say", () => {
  it("stays unknown", () => {
    expect(demonstrationCycle).toMatchObject({
      followUp: null,
      followUpDueOn: null,
      nextReportDue: null,
    });
    const open = demonstrationCycle.milestones.filter(({ kind }) => /^(?:FOLLOWUP_REPORT_DUE|NEXT_LOIPR)$/u.test(kind));
    expect(open.map((milestone) => "due" in milestone || "done" in milestone)).toEqual([false, false]);
  });

  it("is never cited by a paragraph beyond the positive aspects", () => {
    const cited = everyObject.flatMap(({ value }) => /KAZ\/CO\/3, paras?\. (\d+)/u.exec(String(value.source))?.[1] ?? []);
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((paragraph) => Number(paragraph) > 4)).toEqual([]);
  });

  it("is asked for by the summary that stands in its place", () => {
    for (const title of Object.values(demonstrationDocument.titles)) expect(title).toContain("CCPR/C/KAZ/CO/3");
    expect(demonstrationDocument.standsInForSymbol).toBe(demonstrationCycle.document.symbol);
    expect(demonstrationRecommendations.every(({ workingSummary }) => workingSummary)).toBe(true);
  });
});

describe("links", () => {
  it("lead only to acts whose address is known", () => {
    const known = new Set(["Z2200000154", "Z2100000090", "S2500000061", "O1100000005"]);
    const links = everyObject.flatMap(({ value }) => Object.values(value).filter((text) => String(text).startsWith("http")));
    expect(links.length).toBeGreaterThan(10);
    const id = (link: unknown) => /^https:\/\/adilet\.zan\.kz\/(?:rus|kaz|eng)\/docs\/(\w+)$/u.exec(String(link))?.[1] ?? "";
    expect(links.filter((link) => !known.has(id(link)))).toEqual([]);
  });
});
