import { describe, expect, it } from "vitest";
import { vocabularies } from "@/domain/vocabulary";
import { routing, type Locale } from "@/lib/i18n/routing";
import { type PaperLanguage, paperLanguages } from "@/lib/i18n/words";
import en from "@/messages/en.json";
import kk from "@/messages/kk.json";
import es from "@/messages/papers/es.json";
import fr from "@/messages/papers/fr.json";
import ru from "@/messages/ru.json";

const words: Record<PaperLanguage, object> = { en, ru, kk, fr, es };

/** Every category a language's plurals have; a missing one would show the wrong form or none. */
const categories: Record<PaperLanguage, string[]> = {
  en: ["one", "other"],
  ru: ["one", "few", "many", "other"],
  kk: ["one", "other"],
  fr: ["one", "many", "other"],
  es: ["one", "many", "other"],
};

/** What a paper for a committee is made of; French and Spanish have no other words. */
const onPapers = ["paper.", "vocabulary.ReportStage."];
const isInterface = (language: PaperLanguage): language is Locale => routing.locales.some((locale) => locale === language);
const wantedOf = (language: PaperLanguage) =>
  new Map([...flatten(en)].filter(([key]) => isInterface(language) || onPapers.some((start) => key.startsWith(start))));

function flatten(node: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

type Argument = { name: string; type: string; branches: string[] };

/** The arguments of an ICU message, those inside plural and select branches too. */
function argumentsOf(message: string): Argument[] {
  return blocksOf(message).flatMap((block) => {
    const [, name = "", type = "text", rest = ""] = /^\s*([^,\s]+)\s*(?:,\s*(\w+)\s*,?)?([^]*)$/.exec(block) ?? [];
    const branches = [...withoutBlocks(rest).matchAll(/(=\d+|\w+)\s*\{\}/g)].map(([, branch = ""]) => branch);
    return [{ name, type, branches }, ...blocksOf(rest).flatMap(argumentsOf)];
  });
}

/** What stands between outermost braces. */
function blocksOf(message: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [place, character] of [...message].entries()) {
    if (character === "{" && depth++ === 0) start = place + 1;
    if (character === "}" && --depth === 0) blocks.push([...message].slice(start, place).join(""));
  }
  if (depth !== 0) throw new Error(`Braces do not match: ${message}`);
  return blocks;
}

const withoutBlocks = (text: string) => blocksOf(text).reduce((rest, block) => rest.replace(`{${block}}`, "{}"), text);

const namesIn = (message: string, keep: (argument: Argument) => boolean = () => true) => [
  ...new Set(
    argumentsOf(message)
      .filter(keep)
      .map(({ name }) => name),
  ),
];

const printed = ({ type }: Argument) => type === "text";

describe.each(paperLanguages)("%s", (language) => {
  const messages = flatten(words[language]);
  const wanted = wantedOf(language);

  it("has every key, and no other", () => {
    expect([...messages.keys()].sort()).toEqual([...wanted.keys()].sort());
  });

  it("leaves nothing empty and no blank at the edges", () => {
    const untidy = [...messages].filter(([, message]) => message.trim() === "" || /^\s|[^\S\n]$/.test(message));
    expect(untidy).toEqual([]);
  });

  it("prints the same arguments as English, and chooses its forms by no others", () => {
    for (const [key, english] of wanted) {
      const message = messages.get(key) ?? "";
      expect([key, namesIn(message, printed).sort()]).toEqual([key, namesIn(english, printed).sort()]);
      expect([key, namesIn(english)]).toEqual([key, expect.arrayContaining(namesIn(message))]);
    }
  });

  it("marks up the same parts as English", () => {
    const tags = (message: string) => [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => tag).sort();
    for (const [key, english] of wanted) {
      expect([key, tags(messages.get(key) ?? "")]).toEqual([key, tags(english)]);
    }
  });

  it("says every plural form of the language", () => {
    for (const [key, message] of messages) {
      for (const { type, branches } of argumentsOf(message)) {
        if (type !== "plural") continue;
        const said = branches.filter((branch) => !branch.startsWith("="));
        expect([key, said.sort()]).toEqual([key, [...categories[language]].sort()]);
      }
    }
  });

  it("leaves dates and numbers to lib/format, which knows Kazakh in the browser too", () => {
    const formatted = [...messages].filter(([, message]) =>
      argumentsOf(message).some(({ type }) => ["number", "date", "time"].includes(type) || /#/.test(message)),
    );
    expect(formatted).toEqual([]);
  });

  it("forms plurals as the language does", () => {
    expect([...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()).toEqual([...categories[language]].sort());
  });
});

describe.each(routing.locales)("%s", (locale) => {
  const messages = flatten(words[locale]);

  it.each(Object.entries(vocabularies))("names every value of %s, and no other", (name, values) => {
    const prefix = `vocabulary.${name}.`;
    const named = [...messages.keys()].filter((key) => key.startsWith(prefix));
    expect(named.sort()).toEqual(values.map((value) => prefix + value).sort());
  });
});

describe("the reader of ICU messages", () => {
  it("finds arguments inside branches, and the branches themselves", () => {
    expect(argumentsOf("{n, plural, =0 {none} one {{shown} day} other {{shown} days}} of {name}")).toEqual([
      { name: "n", type: "plural", branches: ["=0", "one", "other"] },
      { name: "shown", type: "text", branches: [] },
      { name: "shown", type: "text", branches: [] },
      { name: "name", type: "text", branches: [] },
    ]);
  });

  it("refuses braces that do not match", () => {
    expect(() => argumentsOf("{open")).toThrow("Braces");
  });
});
