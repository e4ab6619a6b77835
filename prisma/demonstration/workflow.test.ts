import { describe, expect, it } from "vitest";
import { longOutstandingMonths, monthsSince } from "@/domain/recommendations/ageing/rules";
import { isOverdue } from "@/domain/recommendations/rules";
import { isProof, isStepBack, needsEvidence, needsPractice } from "@/domain/responses/rules";
import { implementationStatuses } from "@/domain/vocabulary";
import { dayAfter } from "@/lib/day";
import { demonstrationAccounts } from "./accounts.ts";
import { conversations } from "./continuity.ts";
import { demonstrationDocument } from "./document.ts";
import { everyResponse, repeatedIn, responsesTo } from "./everything.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
import type { Evidence } from "./recommendation-types.ts";
import { demonstrationEarlierRecommendation } from "./recurrence.ts";
import { demonstrationReforms } from "./reforms.ts";

const lastDay = "2026-11-20";
const ascends = (days: readonly string[]) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? ""));
const states = demonstrationRecommendations.map(({ workflow }) => workflow.state);

describe("the demonstration", () => {
  it("shows every state of the workflow, and about fourteen published responses", () => {
    expect([...new Set(states)].toSorted()).toEqual([
      "DRAFT",
      "NONE",
      "PUBLISHED",
      "PUBLISHED_TWICE",
      "RETURNED_BY_APPROVER",
      "RETURNED_BY_SECRETARIAT",
      "SIGNED",
      "SUBMITTED",
      "VERIFIED",
      "WITHDRAWN",
    ]);
    const published = states.filter((state) => state.startsWith("PUBLISHED"));
    expect(published.length).toBeGreaterThanOrEqual(13);
    expect(published.length).toBeLessThanOrEqual(16);
  });

  it("shows every status, claimed or verified", () => {
    const shown = everyResponse.flatMap(({ response }) => [
      response.claimedStatus,
      ...("verifiedStatus" in response ? [response.verifiedStatus] : []),
    ]);
    expect(new Set(shown)).toEqual(new Set(implementationStatuses));
  });

  it("shows claims that the verification lowered", () => {
    const lowered = everyResponse.filter(
      ({ response }) =>
        response.claimedStatus === "IMPLEMENTED" && "verifiedStatus" in response && response.verifiedStatus === "PARTIALLY_IMPLEMENTED",
    );
    expect(lowered.length).toBeGreaterThanOrEqual(3);
  });

  it("leaves several recommendations unassigned and several late", () => {
    expect(demonstrationRecommendations.filter(({ assignment }) => !assignment).length).toBeGreaterThanOrEqual(3);
    const late = demonstrationRecommendations.filter((recommendation) => {
      const standing = responsesTo(recommendation).find(({ state }) => state === "PUBLISHED");
      const verifiedStatus = standing && "verifiedStatus" in standing ? standing.verifiedStatus : "NO_INFORMATION";
      return isOverdue({ dueOn: recommendation.assignment?.dueOn ?? null, verifiedStatus }, lastDay);
    });
    expect(late.length).toBeGreaterThanOrEqual(4);
    expect(late.length).toBeLessThan(demonstrationRecommendations.length / 3);
  });

  it("has something in every column of the boards: due soon, silent, asked and not answered, long outstanding", () => {
    const given = demonstrationRecommendations.filter(({ assignment }) => assignment);
    const soon = given.filter(({ assignment }) => assignment && assignment.dueOn >= lastDay && assignment.dueOn <= dayAfter(lastDay, 30));
    expect(soon.length).toBeGreaterThanOrEqual(3);
    const steps = given.map((item) =>
      [item.assignment?.assignedOn, ...responsesTo(item).flatMap(({ dates }) => Object.values(dates))]
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1),
    );
    const silent = steps.filter((day) => day !== undefined && day < dayAfter(lastDay, -30));
    expect(silent.length).toBeGreaterThan(3);
    expect(silent.length).toBeLessThan(steps.length);
    expect(conversations.filter(({ answer, dueOn }) => !answer && dueOn && dueOn > lastDay)).toHaveLength(1);
    expect(monthsSince(demonstrationEarlierRecommendation.consideredOn, lastDay)).toBeGreaterThanOrEqual(longOutstandingMonths);
    expect(monthsSince(demonstrationDocument.consideredOn, lastDay)).toBeLessThan(longOutstandingMonths);
  });

  it("has evidence with versions, evidence that is about to expire, and evidence that few may see", () => {
    const evidence = everyResponse.flatMap(({ response }) => response.evidence as readonly Evidence[]);
    expect(evidence.some(({ earlier = [] }) => earlier.length > 0)).toBe(true);
    expect(evidence.some(({ visibility }) => visibility === "RESTRICTED")).toBe(true);
    const soon = evidence.filter(({ more }) => more?.expiresOn && more.expiresOn > lastDay && more.expiresOn <= dayAfter(lastDay, 30));
    expect(soon.length).toBeGreaterThan(0);
  });

  it("has no response to what is assigned to nobody", () => {
    expect(
      demonstrationRecommendations.filter((recommendation) => !recommendation.assignment && responsesTo(recommendation).length > 0),
    ).toEqual([]);
  });

  it("shows a reform that works against its recommendation", () => {
    expect(everyResponse.some(({ response }) => response.reforms.some(({ contribution }) => contribution === "CONTRARY"))).toBe(true);
  });
});

describe.each(everyResponse)("$name", ({ recommendation, response, previous }) => {
  const acts: readonly string[] = Object.values(response.dates);
  const begins = previous ? Object.values(previous.dates).at(-1) : recommendation.assignment?.assignedOn;

  it("dates its acts in their order, on working days, after the assignment and before the last day", () => {
    expect(ascends([recommendation.recordedOn, begins ?? "", ...acts])).toBe(true);
    expect(acts.filter((day) => day > lastDay || [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
  });

  it("offers no evidence younger than its own date", () => {
    expect(response.evidenceUpTo <= response.dates.drafted).toBe(true);
    expect(response.evidence.filter(({ date }) => date > response.evidenceUpTo)).toEqual([]);
  });

  it("can be drafted and signed by two people of the lead body", () => {
    const roles = demonstrationAccounts.filter(({ bodyKey }) => bodyKey === recommendation.assignment?.leadBodyKey).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(["FOCAL_POINT", "APPROVER"]));
  });

  it("proves what has to be proved before it is submitted and before it is verified", () => {
    const claimed = response.state === "DRAFT" || response.state === "RETURNED_BY_APPROVER" ? [] : [response.claimedStatus];
    const found = "verifiedStatus" in response ? [response.verifiedStatus] : [];
    const proofs = response.evidence.filter(({ kind }) => isProof(kind));
    if ([...claimed, ...found].some(needsEvidence)) expect(proofs.length).toBeGreaterThan(0);
    if (claimed.some(needsPractice)) expect([response.adopted, response.appliedInPractice]).toEqual([true, true]);
  });

  it("explains a step back from what was last published, and nothing else", () => {
    const from = previous?.claimedStatus ?? "NO_INFORMATION";
    expect(response.stepBackReason !== undefined).toBe(isStepBack(from, response.claimedStatus));
  });

  it("rests on reforms of the catalogue, each once", () => {
    const keys = response.reforms.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !demonstrationReforms.some((reform) => reform.key === key))).toEqual([]);
    expect(repeatedIn(keys)).toEqual([]);
  });

  it("says of each of its files that it is made for the demonstration", () => {
    const texts = response.evidence.flatMap(({ file, earlier = [] }) => (file ? [file, ...earlier] : [])).map(({ text }) => text);
    expect(texts.filter((text) => !/^(?:Demonstration file|Демонстрационный файл|Көрсетілім файлы)\. /u.test(text))).toEqual([]);
  });
});
