import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../rules";
import { halve } from "./rules";

describe("halve", () => {
  it.each([
    ["before a word", "1. One two three", "One two three", 4, ["One", "two three"], ["1. One", "two three"]],
    ["inside a word", "One two three", "One two three", 9, ["One two", "three"], ["One two", "three"]],
    ["before a bracket", "5.Act: (a) one", "Act: (a) one", 5, ["Act:", "(a) one"], ["5.Act:", "(a) one"]],
    [
      "after a repaired word",
      "1. R ights of all. He said",
      "Rights of all. He said",
      15,
      ["Rights of all.", "He said"],
      ["1. R ights of all.", "He said"],
    ],
    ["after a word joined again", "Казах- стан и другие", "Казахстан и другие", 10, ["Казахстан", "и другие"], ["Казах- стан", "и другие"]],
  ])("%s", (_, raw, text, offset, texts, raws) => {
    expect(halve({ raw, text }, offset)).toEqual({ text: texts, raw: raws });
  });

  it.each([0, -5, 99, 2])("has no empty half: %i", (offset) => {
    expect(halve({ raw: "1. Word", text: "Word" }, offset)).toBeNull();
  });

  it("keeps every word of any text, in order", () => {
    const text = fc
      .array(fc.stringMatching(/^[(“]?[a-zа-я0-9]{1,8}[.,;:)”]?$/u), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.nat(200), fc.constantFrom("", "7. ", "(a)"), (words, offset, marker) => {
        const halves = halve({ raw: marker + words, text: words }, offset);
        if (!halves) return;
        expect(wordsOf(halves.text.join(" "))).toEqual(wordsOf(words));
        expect(wordsOf(halves.raw.join(" "))).toEqual(wordsOf(marker + words));
        expect(wordsOf(halves.raw[1])).toEqual(wordsOf(halves.text[1]));
      }),
    );
  });
});
