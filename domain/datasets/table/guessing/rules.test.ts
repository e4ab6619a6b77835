import { beforeAll, describe, expect, it } from "vitest";

import { interfaceLanguages } from "@/domain/vocabulary";
import { openWorkbook } from "@/lib/read-workbook";
import { columnsOf } from "../fields/rules";
import { findTableWords } from "../queries";
import { type AllTableWords, tableKinds } from "../schema";
import { headerOf, templateCsv, templateWorkbook } from "../template/rules";
import { doubledKeys, guessColumns, headerSignature, missingFields, rememberedGuesses } from "./rules";

let words: AllTableWords;
beforeAll(async () => {
  words = await findTableWords();
});

const keysOf = (...given: Parameters<typeof guessColumns>) => guessColumns(...given).map(({ key }) => key);

const said = {
  title: "Template",
  sheets: { rows: "Rows", guide: "Guide", words: "Words" },
  guide: { column: "Column", required: "Required", takes: "Takes", example: "Example" },
  creator: "Treaty Tracker",
  dateFormat: "dd.mm.yyyy",
  required: "yes",
  optional: "no",
  oneLanguage: "one language",
  takes: () => "text",
};

describe("the header of our own template", () => {
  const all = tableKinds.flatMap((kind) => interfaceLanguages.map((language) => [kind, language] as const));

  it.each(all)("%s in %s is recognised column by column", (kind, language) => {
    const bytes = templateWorkbook(kind, language, words, said, new Date("2026-01-01T00:00:00Z"));
    const [header] = [...openWorkbook(bytes)()];
    const guesses = guessColumns(kind, header?.cells ?? [], [], words);
    expect(guesses.map(({ key }) => key)).toEqual(columnsOf(kind).map(({ key }) => key));
    expect(guesses.every(({ confidence }) => confidence >= 0.9)).toBe(true);
    expect(
      missingFields(
        kind,
        guesses.map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  it.each(all)("%s in %s says the same as text", (kind, language) => {
    const [header] = new TextDecoder()
      .decode(templateCsv(kind, language, words))
      .replace("\uFEFF", "")
      .split("\r\n");
    expect(header).toBe(
      columnsOf(kind)
        .map((column) => headerOf(column, language, words))
        .join(","),
    );
  });

  it("is recognised whichever way round its columns stand", () => {
    for (const kind of tableKinds) {
      const columns = columnsOf(kind).toReversed();
      expect(
        keysOf(
          kind,
          columns.map((column) => headerOf(column, "ru", words)),
          [],
          words,
        ),
      ).toEqual(columns.map(({ key }) => key));
    }
  });

  it("is recognised by the register's own names of its fields", () => {
    for (const kind of tableKinds) {
      const keys = columnsOf(kind).map(({ key }) => key);
      expect(keysOf(kind, keys, [], words)).toEqual(keys);
      expect(
        keysOf(
          kind,
          keys.map((key) => key.replace(".", "_")),
          [],
          words,
        ),
      ).toEqual(keys);
    }
  });
});

describe("the header of somebody's own table", () => {
  it("may hold several languages", () => {
    const header = ["№ п/п", "Название (каз)", "Название (рус.)", "name_en", "Тип органа", "Сокращение", "Действует с"];
    expect(keysOf("stateBodies", header, [], words)).toEqual([
      null,
      "bodyName.kk",
      "bodyName.ru",
      "bodyName.en",
      "bodyKind",
      "acronym.ru",
      "validFrom",
    ]);
    expect(keysOf("stateBodies", ["Атауы", "Түрі"], [], words)).toEqual(["bodyName.kk", "bodyKind"]);
    expect(keysOf("stateBodies", ["Наименование на государственном языке", "Наименование на русском языке"], [], words)).toEqual([
      "bodyName.kk",
      "bodyName.ru",
    ]);
  });

  it("is understood with slips", () => {
    expect(keysOf("assignments", ["Рекомендацыя", "Государственый орган", "Роль органна", "Срок исполненя", "Решениe"], [], words)).toEqual(
      ["recommendation", "body", "assignmentRole", "dueOn", "decision"],
    );
  });

  it("of a national plan is understood", () => {
    const header = [
      "№",
      "Наименование мероприятия",
      "Форма завершения",
      "Ответственные исполнители",
      "Срок исполнения",
      "Источник финансирования",
    ];
    expect(keysOf("measures", header, [], words)).toEqual(["code", "title.ru", "completionForm.ru", "leadBody", "endsOn", "budget.ru"]);
  });

  it("never sends two columns to one place", () => {
    const guesses = keysOf("users", ["E-mail", "Почта", "e-mail", "email"], [], words);
    expect(guesses.filter((key) => key === "email")).toHaveLength(1);
    expect(doubledKeys(["email", null, "email", "role", null])).toEqual(["email"]);
  });
});

describe("what the first rows hold", () => {
  it("decides the language where the header does not", () => {
    const rows = [
      ["Министерство озёр", "Көлдер министрлігі"],
      ["Агентство рек", "Өзендер агенттігі"],
    ];
    expect(keysOf("stateBodies", ["Name", "Name 2"], rows, words)).toEqual(["bodyName.ru", "bodyName.kk"]);
  });

  it("decides where the header says nothing", () => {
    const rows = [
      ["a@lakes.example", "Координатор органа"],
      ["b@lakes.example", "Аудитор"],
    ];
    expect(guessColumns("users", ["X1", "X2"], rows, words)).toMatchObject([
      { key: "email", by: "content" },
      { key: "role", by: "content" },
    ]);
  });

  it("speaks against a header that promises something else", () => {
    const rows = [["first"], ["second"], ["third"]];
    const [against] = guessColumns("assignments", ["Срок"], rows, words);
    const [without] = guessColumns("assignments", ["Срок"], [], words);
    expect(against?.key ?? null).toBeNull();
    expect(without?.key).toBe("dueOn");
  });
});

describe("a mapping", () => {
  it("says which fields it leaves out, one language being enough", () => {
    expect(missingFields("stateBodies", ["bodyName.kk", null])).toEqual(["bodyKind"]);
    expect(missingFields("stateBodies", ["bodyName.kk", "bodyKind"])).toEqual([]);
    expect(missingFields("users", [])).toEqual(["personName", "email", "role"]);
  });

  it("that was used before goes before every guess, as far as there still are such fields", () => {
    expect(rememberedGuesses("users", ["email", null, "shoeSize"])).toEqual([
      { key: "email", confidence: 1, by: "memory" },
      { key: null, confidence: 0, by: null },
      { key: null, confidence: 0, by: null },
    ]);
    expect(headerSignature(["E-Mail ", "Роль *"])).toBe(headerSignature(["e mail", "роль"]));
  });
});
