import { describe, expect, it } from "vitest";
import { demonstrationAccounts, demonstrationSignIns } from "./accounts.ts";
import { demonstrationBodies } from "./bodies.ts";
import type { Question } from "./cycle-types.ts";
import { demonstrationDecisions } from "./decisions.ts";
import { demonstrationDocument } from "./document.ts";
import { demonstrationEvents } from "./events.ts";
import { demonstrationCycles, repeatedIn } from "./everything.ts";
import { demonstrationHeadings } from "./headings.ts";
import { demonstrationOrganisations } from "./organisations.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
import { demonstrationReforms } from "./reforms.ts";
import { demonstrationThemes } from "./themes.ts";
import { demonstrationTreaties } from "./treaties.ts";
import { demonstrationTreatyActions } from "./treaty-actions.ts";
import { demonstrationClassification } from "./classification.ts";
import { demonstrationClusters } from "./clusters.ts";
import { readMechanisms } from "../loading/mechanisms.ts";
import { readVocabularies } from "../loading/vocabularies.ts";

const keysOf = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);

const bodies = new Set(keysOf(demonstrationBodies));
const reforms = new Set(keysOf(demonstrationReforms));
const headings = keysOf(demonstrationHeadings);
const themes = new Set(Object.keys(demonstrationThemes));
const codesOf = (vocabulary: string) =>
  new Set(readVocabularies().flatMap(({ code, terms }) => (code === vocabulary ? terms.map((term) => term.code) : [])));
const articles = codesOf("ICCPR");
const organisations = new Set(keysOf(demonstrationOrganisations));
const treaties = new Set<string>(demonstrationTreaties.map(({ code }) => code));

const unknownTo = (known: ReadonlySet<string>, keys: readonly (string | null | undefined)[]) =>
  keys.filter((key) => key !== null && key !== undefined && !known.has(key));

describe("keys", () => {
  it.each([
    ["bodies", keysOf(demonstrationBodies)],
    ["reforms", keysOf(demonstrationReforms)],
    ["headings", headings],
    ["decisions", keysOf(demonstrationDecisions)],
    ["organisations", keysOf(demonstrationOrganisations)],
    ["cycles", keysOf(demonstrationCycles)],
    ["accounts", keysOf(demonstrationAccounts)],
    ["addresses", demonstrationAccounts.map(({ email }) => email)],
    ["recommendations", keysOf(demonstrationRecommendations)],
    ["references", demonstrationRecommendations.map(({ reference }) => reference)],
    ["treaties", demonstrationTreaties.map(({ code }) => code)],
    ["theme codes", Object.values(demonstrationThemes)],
    ["cluster codes", demonstrationClusters.clusters.map(({ code }) => code)],
  ])("of %s are unique", (_, keys) => {
    expect(keys.length).toBeGreaterThan(2);
    expect(repeatedIn(keys)).toEqual([]);
  });

  it("lead somewhere", () => {
    expect(
      unknownTo(
        treaties,
        readMechanisms().map(({ treaty }) => treaty ?? null),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        bodies,
        demonstrationBodies.flatMap(({ validity }) => validity?.successorKeys ?? []),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        bodies,
        demonstrationAccounts.map(({ bodyKey }) => bodyKey),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        organisations,
        demonstrationAccounts.map(({ organisationKey }) => organisationKey),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        bodies,
        demonstrationReforms.map(({ responsibleBodyKey }) => responsibleBodyKey),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        reforms,
        demonstrationReforms.map(({ replacesKey }) => replacesKey),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        reforms,
        demonstrationCycles.flatMap(({ remarks }) => remarks.flatMap(({ reformKeys }) => reformKeys)),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        reforms,
        demonstrationTreatyActions.map(({ reformKey }) => reformKey),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        treaties,
        demonstrationTreatyActions.map(({ treatyCode }) => treatyCode),
      ),
    ).toEqual([]);
    const questions: readonly Question[] = demonstrationCycles.flatMap(({ questions: asked }) => asked);
    expect(questions.length).toBeGreaterThan(3);
    expect(
      unknownTo(
        new Set<string>(keysOf(demonstrationEvents)),
        questions.flatMap(({ eventKey }) => eventKey ?? []),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        new Set<string>(keysOf(demonstrationRecommendations)),
        questions.flatMap(({ recommendationKeys }) => recommendationKeys ?? []),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        themes,
        questions.flatMap(({ themeKeys }) => themeKeys),
      ),
    ).toEqual([]);
    expect(keysOf(demonstrationCycles)).toContain(demonstrationDocument.cycleKey);
  });

  it.each(demonstrationRecommendations)("of $key lead somewhere", ({ themeKeys, articles: cited, assignment, headingKey }) => {
    expect(headings).toContain(headingKey);
    expect(themeKeys.length * cited.length).toBeGreaterThan(0);
    expect(unknownTo(themes, themeKeys)).toEqual([]);
    expect(unknownTo(articles, cited)).toEqual([]);
    const involved = assignment ? [assignment.leadBodyKey, ...assignment.coExecutorKeys, ...assignment.consultedKeys] : [];
    expect(unknownTo(bodies, involved)).toEqual([]);
    expect(repeatedIn(involved)).toEqual([]);
  });
});

describe("terms", () => {
  const classified = Object.values(demonstrationClassification);
  it.each([
    ["themes", codesOf("UHRI"), Object.values(demonstrationThemes)],
    ["groups", codesOf("GROUPS"), classified.flatMap(({ groups = [] }) => groups)],
    ["goals", codesOf("SDG"), classified.flatMap(({ goals = [] }) => goals)],
    ["measures", codesOf("MEASURES"), classified.flatMap(({ measures = [] }) => measures)],
    [
      "clusters",
      new Set<string>(keysOf(demonstrationClusters.clusters.map(({ code: key }) => ({ key })))),
      classified.flatMap(({ clusters = [] }) => clusters),
    ],
  ])("of the %s exist", (_, known, codes) => {
    expect(codes.length).toBeGreaterThan(5);
    expect(unknownTo(known, codes)).toEqual([]);
  });

  it("are given to recommendations there are, and leave some to be classified", () => {
    const given = Object.keys(demonstrationClassification);
    expect(unknownTo(new Set(keysOf(demonstrationRecommendations)), given)).toEqual([]);
    expect(given.length).toBeLessThan(demonstrationRecommendations.length);
  });
});

describe("order", () => {
  it("names each cycle's predecessor", () => {
    expect(demonstrationCycles.map(({ previousKey }) => previousKey)).toEqual([null, "ccpr-1", "ccpr-2"]);
    expect(demonstrationCycles.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it("keeps the three dates of a document apart, each after the last", () => {
    for (const { consideredOn, adoptedOn, distributedOn } of demonstrationCycles.map(({ document }) => document)) {
      expect(consideredOn < adoptedOn && adoptedOn < distributedOn).toBe(true);
    }
  });

  it("puts a replaced reform before the one that replaces it", () => {
    const order = keysOf(demonstrationReforms);
    const replacing = demonstrationReforms.filter(({ replacesKey }) => replacesKey);
    expect(replacing.length).toBeGreaterThan(0);
    for (const { key, replacesKey } of replacing) expect(order.indexOf(replacesKey ?? "")).toBeLessThan(order.indexOf(key));
  });

  it("takes every heading and every theme, the headings in their order", () => {
    expect([...new Set(demonstrationRecommendations.map(({ headingKey }) => headingKey))]).toEqual(headings);
    expect(new Set(demonstrationRecommendations.flatMap(({ themeKeys }) => themeKeys))).toEqual(themes);
    expect(demonstrationRecommendations.map(({ reference }) => reference)).toEqual(
      demonstrationRecommendations.map((_, index) => `KAZ-CCPR-3-WS-${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("assigns on the day after a decision, made up and saying so", () => {
    for (const { assignment, recordedOn } of demonstrationRecommendations) {
      if (!assignment) continue;
      const decision = demonstrationDecisions.find(({ key }) => key === assignment.decisionKey);
      expect(decision?.reference.en).toContain("(demonstration)");
      const days = [recordedOn, decision?.on, assignment.assignedOn, assignment.dueOn];
      expect(days).toEqual(days.toSorted());
    }
  });

  it("knows of a body that no longer exists, and of its successors", () => {
    const past = demonstrationBodies.filter(({ validity }) => validity?.to);
    expect(past.length).toBeGreaterThan(0);
    for (const { validity } of past) expect(validity?.successorKeys.length).toBeGreaterThan(0);
  });
});

describe("people", () => {
  it("sign in with a long password, at an address that cannot exist", () => {
    expect(demonstrationAccounts.filter(({ password, email }) => password.length < 15 || !email.endsWith("@tracker.example"))).toEqual([]);
  });

  it("hold their role in a body or an organisation, unless they run or audit the register", () => {
    const homeless = demonstrationAccounts.filter(({ bodyKey, organisationKey }) => !bodyKey && !organisationKey);
    expect(homeless.map(({ role }) => role)).toEqual(["ADMINISTRATOR", "AUDITOR"]);
  });

  it("include one sign-in for each role, and three officers of the secretariat", () => {
    expect(demonstrationSignIns.map(({ role }) => role).toSorted()).toEqual(
      [...new Set(demonstrationAccounts.map(({ role }) => role))].toSorted(),
    );
    expect(demonstrationSignIns).toHaveLength(9);
    expect(demonstrationAccounts.filter(({ role }) => role === "SECRETARIAT")).toHaveLength(3);
  });

  it("make up the NGOs, and say so", () => {
    for (const { isFictional, names } of demonstrationOrganisations) expect(names.en.endsWith("(demonstration)")).toBe(isFictional);
  });
});
