import { beforeAll, describe, expect, it } from "vitest";

import { interfaceLanguages } from "@/domain/vocabulary";
import { tableFields } from "../fields/rules";
import { findTableWords } from "../queries";
import type { AllTableWords, FieldType } from "../schema";
import { readCell } from "./rules";

let words: AllTableWords;
beforeAll(async () => {
  words = await findTableWords();
});

const read = (text: string, type: FieldType) => readCell(text, { field: { name: "note", type, example: "" }, language: null }, words);

describe("a cell", () => {
  it("without anything to read says nothing", () => {
    for (const empty of ["", "  ", "\u00a0", "\u200b", "\n\t"])
      for (const { type } of Object.values(tableFields).flat()) expect(read(empty, type)).toEqual({ value: null });
  });

  it("of words is one line; of lines keeps them", () => {
    expect(read("  Law \n on  lakes ", { type: "words", max: 50 })).toEqual({ value: "Law on lakes" });
    expect(read("One\r\n  two \n\n\n\nthree", { type: "lines", max: 50 })).toEqual({ value: "One\n two \n\nthree" });
    expect(read("too long", { type: "words", max: 5 })).toEqual({ refusal: "tooLong?max=5" });
  });

  it("loses the apostrophe that kept it from running as a formula", () => {
    expect(read("'=1+1", { type: "words", max: 50 })).toEqual({ value: "=1+1" });
    expect(read("'tis", { type: "words", max: 50 })).toEqual({ value: "'tis" });
  });

  it("of a list is parted by lines and semicolons, and says nothing twice", () => {
    expect(read("- CCPR-3-¶1;  CCPR-3-¶2\n• ccpr-3-¶1\n\n;", { type: "list", max: 50 })).toEqual({ value: ["CCPR-3-¶1", "CCPR-3-¶2"] });
    expect(read(";\n;", { type: "list", max: 50 })).toEqual({ value: null });
    expect(read(Array.from({ length: 201 }, (_, at) => `item ${at}`).join(";"), { type: "list", max: 50 })).toEqual({
      refusal: "tooMany?max=200",
    });
  });

  it.each([
    ["yes", true],
    ["ДА", true],
    ["иә", true],
    ["1", true],
    ["+", true],
    ["no", false],
    ["нет", false],
    ["Жоқ", false],
    ["–", false],
  ])("%s is %s", (text, value) => {
    expect(read(text, { type: "yesNo" })).toEqual({ value });
  });

  it("of yes or no takes nothing else", () => {
    expect(read("perhaps", { type: "yesNo" })).toEqual({ refusal: "answerYesOrNo" });
  });

  it.each([
    ["12 500 000", "12500000"],
    ["12,500,000.50", "12500000.5"],
    ["12.500.000,50", "12500000.5"],
    ["12,5 млн тенге", "12500000 тенге"],
    ["1,234 млн", "1234000"],
    ["1,234", "1234"],
    ["3 млрд. тг", "3000000000 тг"],
    ["250 тыс.", "250000"],
    ["₸ 700", "700 ₸"],
    ["12 USD", "12 usd"],
    ["0", "0"],
  ])("of money: %s is %s", (text, value) => {
    expect(read(text, { type: "money" })).toEqual({ value });
  });

  it.each(["within approved funds", "12 USD/month", "12 (about)", "1.2.3,4", "-5", "1,2,3", "9".repeat(20)])(
    "of money: %s is none",
    (text) => {
      expect(read(text, { type: "money" })).toEqual({ refusal: "notAnAmount" });
    },
  );

  it("of an address or an e-mail is one", () => {
    expect(read("mailto:A.Sample@Lakes.example", { type: "email" })).toEqual({ value: "a.sample@lakes.example" });
    expect(read("a.sample(at)lakes", { type: "email" })).toEqual({ refusal: "notAnEmail" });
    expect(read("https://adilet.zan.kz/rus/docs/Z1", { type: "address" })).toEqual({ value: "https://adilet.zan.kz/rus/docs/Z1" });
    for (const hostile of ["javascript:alert(1)", "file:///etc/passwd", "//lakes.example", "https://", "data:text/html,x"])
      expect(read(hostile, { type: "address" })).toEqual({ refusal: "notAUrl" });
  });

  it("of a day is a whole one, unless less is enough", () => {
    expect(read("июль 2026", { type: "day" })).toEqual({ refusal: "wholeDateNeeded" });
    expect(read("июль 2026", { type: "partialDay" })).toEqual({ value: "2026-07" });
    expect(read("03/04/2026", { type: "day" })).toEqual({ refusal: "dayAmbiguous" });
    expect(read("someday", { type: "day" })).toEqual({ refusal: "notADay" });
  });
});

describe("a cell with one of several values", () => {
  it("takes the code and the word of every language for every value", () => {
    for (const { type } of Object.values(tableFields).flat()) {
      if (type.type !== "choice") continue;
      for (const language of interfaceLanguages)
        for (const [value, word] of Object.entries(words[language].choices[type.of] ?? {})) {
          const expected =
            type.among && !type.among.includes(value)
              ? { refusal: `wordUnknown?word=${encodeURIComponent(word).replaceAll("%20", "+")}` }
              : { value };
          expect([language, word, read(word, type)]).toEqual([language, word, expected]);
          if (!type.among) expect(read(value.toLowerCase(), type)).toEqual({ value });
        }
    }
  });

  it.each([
    ["AssignmentRole", "Ответственный", "LEAD"],
    ["AssignmentRole", "соисполнители", "CO_EXECUTOR"],
    ["UprPosition", "Принято к сведению", "NOTED"],
    ["ReformKind", "Указ", "DECREE"],
    ["StateBodyKind", "Акимат", "LOCAL"],
    ["ReformStage", "вступил в силу", "IN_FORCE"],
  ] as const)("%s: %s, as people say, is %s", (of, text, value) => {
    expect(read(text, { type: "choice", of })).toEqual({ value });
  });

  it("says which word nobody knows", () => {
    expect(read("Lake kind", { type: "choice", of: "StateBodyKind" })).toEqual({ refusal: "wordUnknown?word=Lake+kind" });
    expect(read("x".repeat(10_000), { type: "choice", of: "StateBodyKind" })).toEqual({ refusal: `wordUnknown?word=${"x".repeat(80)}` });
  });
});
