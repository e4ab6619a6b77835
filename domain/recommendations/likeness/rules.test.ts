import { describe, expect, it } from "vitest";

import { type Comparable, rankByLikeness } from "@/domain/recommendations/likeness/rules";

const comparable = (id: string, text: string, over: Partial<Comparable> = {}): Comparable => ({
  id,
  text,
  articles: [],
  terms: [],
  ...over,
});
const ids = (subject: Comparable, others: Comparable[], count = 10) => rankByLikeness(subject, others, count).map(({ id }) => id);

const others = [
  comparable("prison", "The State party should close the lower gallery of the castle prison."),
  comparable("harbour", "The State party should publish every contract of the harbour authority (Graustark)."),
  comparable("vigils", "The State party should repeal the ordinance on silent vigils."),
  comparable("school", "The State party should put a second school boat into service."),
];

describe("rankByLikeness", () => {
  it("puts first what says the same in other words, and says which words", () => {
    const subject = comparable(
      "now",
      "The State party should without delay close those galleries of the castle prison that lie below the river.",
    );
    const [first] = rankByLikeness(subject, others, 10);
    expect(first).toMatchObject({ id: "prison", words: expect.arrayContaining(["castle", "prison", "close"]) });
    expect(first?.words).not.toContain("gallery");
    expect(ids(subject, others)).toHaveLength(4);
  });

  it("gives nothing for the words that every recommendation begins with", () => {
    const subject = comparable("now", "The State party should continue and strengthen efforts.");
    expect(rankByLikeness(subject, others, 10).every(({ score, words }) => score < 0.05 && words.every((word) => word.length < 4))).toBe(
      true,
    );
  });

  it("gives nothing for who recommended it", () => {
    const subject = comparable("now", "Light the lighthouses (Graustark).");
    expect(rankByLikeness(subject, others, 10).every(({ score }) => score < 0.05)).toBe(true);
  });

  it.each([
    ["Russian", "Закрыть нижнюю галерею замковой тюрьмы", "О закрытии нижних галерей замковых тюрем", "Отменить постановление о мосте"],
    [
      "Kazakh",
      "Қамал түрмесінің төменгі галереясын жабу",
      "Қамал түрмелеріндегі төменгі галереяларды жабу",
      "Көпір туралы қаулының күшін жою",
    ],
  ])("finds the words again in their other forms (%s)", (_, text, same, different) => {
    expect(ids(comparable("now", text), [comparable("different", different), comparable("same", same)])).toEqual(["same", "different"]);
  });

  it("prefers what cites the same articles and has the same terms, and names them", () => {
    const subject = comparable("now", "Close the castle prison.", { articles: ["CCPR 7", "CCPR 10"], terms: ["torture"] });
    const same = others.slice(0, 1).flatMap((one) => [one, { ...one, id: "filed", articles: ["CCPR 10"], terms: ["torture"] }]);
    expect(rankByLikeness(subject, same, 10)[0]).toMatchObject({ id: "filed", articles: ["CCPR 10"], terms: ["torture"] });
  });

  it("says how much of each the other has", () => {
    const subject = comparable("now", "Close the castle prison.");
    const [first] = rankByLikeness(
      subject,
      [comparable("more", "Close the castle prison, pave the courtyard and whitewash the battlements."), ...others.slice(1)],
      1,
    );
    expect(first?.id).toBe("more");
    expect(first?.ofSubject).toBeGreaterThan(0.9);
    expect(first?.ofOther).toBeLessThan(0.6);
  });

  it("answers in the same order every time, and keeps to the number asked for", () => {
    const twins = [comparable("b", "Same words here."), comparable("a", "Same words here.")];
    expect(ids(comparable("now", "Same words here."), twins)).toEqual(["a", "b"]);
    expect(ids(comparable("now", "Same words here."), twins, 1)).toEqual(["a"]);
    expect(ids(comparable("now", ""), twins)).toHaveLength(2);
    expect(ids(comparable("now", "Same"), [])).toEqual([]);
  });
});
