import { expect, it } from "vitest";

import { weightsOf, wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import type { InterfaceLanguage } from "@/domain/vocabulary";

const stemsOf = (text: string, language: InterfaceLanguage) => wordsOf(text, language).map(({ stem }) => stem);

it.each<[InterfaceLanguage, string]>([
  ["en", "child children"],
  ["en", "policy policies"],
  ["ru", "пытка пытки пыток пытках пытками"],
  ["ru", "женщина женщин женщинам женщинами"],
  ["ru", "заключённые заключенных заключённым"],
  ["ru", "независимость независимости независимый"],
  ["ru", "насилие насилия насилию насилием"],
  ["ru", "суд судом суда судами"],
  ["kk", "бала балалар балаларды балалардың балаларға"],
  ["kk", "әйел әйелдер әйелдердің әйелдерге"],
  ["kk", "еңбек еңбекке еңбегі еңбегіне"],
  ["kk", "сот сотта соттардың сотқа"],
  ["kk", "азаптау азаптаудан азаптауға азаптауды"],
  ["kk", "журналист журналистермен журналистерге"],
  ["kk", "құрбан құрбандар құрбандарын құрбандарға"],
])("takes the forms of a word for one in %s: %s", (language, forms) => expect(stemsOf(forms, language)).toHaveLength(1));

it.each<[InterfaceLanguage, string]>([
  ["ru", "суд судно"],
  ["ru", "труд трудность"],
  ["kk", "қорғау қорғаушы"],
  ["kk", "сот сотталғандар"],
  ["kk", "жас жаза"],
])("keeps different words apart in %s: %s", (language, words) => expect(stemsOf(words, language)).toHaveLength(2));

it.each<[InterfaceLanguage, string]>([
  ["en", "the State party should ensure"],
  ["ru", "государству-участнику следует обеспечить"],
  ["kk", "қатысушы мемлекет тиісті шаралар қамтамасыз етуі тиіс"],
])("leaves out what says little in %s", (language, text) => expect(stemsOf(text, language).length).toBeLessThan(2));

it("tells most by what few texts have", () => {
  const weight = weightsOf([new Set(["court", "torture"]), new Set(["court"]), new Set(["court"])]);
  expect(weight("torture")).toBeGreaterThan(weight("court"));
});
