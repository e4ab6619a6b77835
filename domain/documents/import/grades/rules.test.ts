import { describe, expect, it } from "vitest";
import { assessmentsOf, gradedParagraph, readGrades } from "./rules";

const spelled = (text: string) =>
  readGrades(text).map(({ paragraph, measure, grade }) => [paragraph, measure, grade].filter((part) => part !== null).join(" "));

describe("readGrades", () => {
  it.each([
    ["[B]: (a) and (c)", ["(a) B", "(c) B"]],
    ["[B]: (a), [C]: (b) and (c)", ["(a) B", "(b) C", "(c) C"]],
    ["(a) [B]; (b) and (c) [C]", ["(a) B", "(b) C", "(c) C"]],
    ["Committee’s evaluation: 18 [B][C], 24 (a) [C] and 54 [A]", ["18 B", "18 C", "24 (a) C", "54 A"]],
    ["[B2] The Committee notes the measures (a) to (c).", ["B2"]],
    ["[ С ]: (b)(ii)", ["(b)(ii) C"]],
    ["Grade [E]", ["E"]],
    ["The Committee refers to [F], to A and to (a).", []],
    ["see [Annex]", []],
    ["", []],
  ])("%s", (text, grades) => expect(spelled(text)).toEqual(grades));
});

it.each([
  ["Paragraph 18: right to life", "18"],
  ["Пункт 24: условия содержания", "24"],
  ["Paragraph 2.1 of the note", null],
  ["Paragraphs", null],
])("%s names paragraph %s", (title, number) => expect(gradedParagraph(title)).toBe(number));

it("takes the paragraph from the title above, and the State from the last name", () => {
  const line = (id: string, kind: string, text: string, section: string | null = null) => ({
    id,
    kind,
    type: kind === "PARAGRAPH" ? "ASSESSMENT" : "OTHER",
    section,
    text,
  });
  expect(
    assessmentsOf([
      line("a", "SECTION", "Ruritania"),
      line("b", "SECTION", "Paragraph 7: tower", "Paragraph 7: tower"),
      line("c", "PARAGRAPH", "[B]: (a)", "Paragraph 7: tower"),
      line("d", "PARAGRAPH", "[C]", null),
    ]),
  ).toEqual([
    { paragraphId: "c", state: "Ruritania", paragraph: "7", measure: "(a)", grade: "B" },
    { paragraphId: "d", state: "Ruritania", paragraph: null, measure: null, grade: "C" },
  ]);
});
