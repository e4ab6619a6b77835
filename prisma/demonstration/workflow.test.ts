import { describe, expect, it } from "vitest";
import { isOverdue } from "@/domain/recommendations/rules";
import { isProof, isStepBack, needsEvidence, needsPractice } from "@/domain/responses/rules";
import { implementationStatuses } from "@/domain/vocabulary";
import { demonstrationAccounts } from "./accounts.ts";
import { everyResponse, repeatedIn, responsesTo } from "./everything.ts";
import { demonstrationRecommendations } from "./recommendations.ts";
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
    const texts = response.evidence.flatMap(({ file }) => (file ? [file.text] : []));
    expect(texts.filter((text) => !/^(?:Demonstration file|Демонстрационный файл|Көрсетілім файлы)\. /u.test(text))).toEqual([]);
  });
});
