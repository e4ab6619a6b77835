import { describe, expect, it } from "vitest";

import { findMeasures, knownMeasures } from "@/domain/recommendations/suggestions/measures/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { readVocabularies } from "@/prisma/loading/vocabularies";

const first = (text: string, language: InterfaceLanguage) => findMeasures(text, language)[0]?.code;

describe("the measure asked for first", () => {
  it.each([
    ["Ratify the Optional Protocol without delay.", "en", "ratification"],
    ["Ратифицировать Факультативный протокол.", "ru", "ratification"],
    ["Факультативтік хаттаманы ратификациялау.", "kk", "ratification"],
    ["Train judges and police officers.", "en", "training"],
    ["Investigate every complaint and bring those responsible to court.", "en", "investigation"],
    ["Расследовать каждую жалобу и привлечь виновных к ответственности.", "ru", "investigation"],
    ["Әрбір шағымды тергеп-тексеру және кінәлілерді жауапқа тарту.", "kk", "investigation"],
    ["Amend the Criminal Code.", "en", "law"],
    ["Внести изменения в Уголовный кодекс.", "ru", "law"],
    ["Заңға өзгеріс енгізу.", "kk", "law"],
    ["Collect disaggregated data.", "en", "data"],
    ["Собирать статистические данные в разбивке по полу.", "ru", "data"],
    ["Allocate sufficient funds to shelters.", "en", "resources"],
    ["Adopt a national action plan.", "en", "policy"],
    ["Consult civil society.", "en", "consultation"],
    ["Pay compensation to victims.", "en", "remedy"],
    ["Выплатить компенсацию пострадавшим.", "ru", "remedy"],
    ["Жәбірленушілерге өтемақы төлеу.", "kk", "remedy"],
    ["Conduct awareness-raising campaigns.", "en", "awareness"],
  ] as const)("%s", (text, language, code) => expect(first(text, language)).toBe(code));

  it("comes with the words that ask for it", () => {
    expect(findMeasures("Train judges and train prosecutors, and repeal the law.", "en")).toMatchObject([
      { code: "training", words: ["train"] },
      { code: "law", words: ["repeal", "law"] },
      { code: "practice", words: ["judges"] },
    ]);
  });

  it("is not found inside another word, or in words that ask for nothing", () => {
    expect(findMeasures("The lawn of the drain.", "en")).toEqual([]);
    expect(findMeasures("Погода хорошая.", "ru")).toEqual([]);
  });
});

it("knows the measures of the vocabulary, and no others", () => {
  const codes = readVocabularies()
    .find(({ code }) => code === "MEASURES")
    ?.terms.map(({ code }) => code);
  expect([...knownMeasures].sort()).toEqual(codes?.sort());
});
