import { findByName, nameIndex } from "@/domain/recommendations/suggestions/names/rules";
import { type Example, findNearby } from "@/domain/recommendations/suggestions/neighbours/rules";
import { type Offered, prepareTerms, suggestTerms } from "@/domain/recommendations/suggestions/rules";
import { wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import { type InterfaceLanguage, interfaceLanguages, type TermKind } from "@/domain/vocabulary";
import { demonstrationClassification } from "@/prisma/demonstration/classification";
import { demonstrationRecommendations } from "@/prisma/demonstration/recommendations";
import { demonstrationThemes } from "@/prisma/demonstration/themes";
import { readVocabularies } from "@/prisma/loading/vocabularies";
import { table } from "./report.ts";

const kinds = ["THEME", "GROUP", "SDG", "MEASURE_TYPE"] as const satisfies TermKind[];
type Kind = (typeof kinds)[number];
const knowings = ["nothing", "all others"] as const;
export type LanguageScore = {
  language: InterfaceLanguage;
  kind: Kind;
  knowing: (typeof knowings)[number];
  texts: number;
  precision: number;
  recall: number;
  anyRight: number;
};
const shown = 3;

const offered: Offered[] = readVocabularies()
  .filter(({ kind }) => kinds.some((one) => one === kind))
  .flatMap(({ kind, terms }) =>
    terms.map(({ code, names, aliases }) => ({
      id: `${kind} ${code}`,
      kind,
      code,
      spellings: [...interfaceLanguages.map((language) => ({ text: names[language] ?? "", language })), ...aliases],
    })),
  );

/** The demonstration's recommendations as one language has them, with the terms their authors gave them. */
const textsIn = (language: InterfaceLanguage) =>
  demonstrationRecommendations.map(({ key, reference, summary, limbs, themeKeys }) => {
    const { groups = [], goals = [], measures = [] } = demonstrationClassification[key] ?? {};
    const text = [summary[language], ...(limbs ?? []).map((limb) => limb.text[language])].join("\n");
    const termIds = [
      ...themeKeys.map((theme) => `THEME ${demonstrationThemes[theme]}`),
      ...groups.map((code) => `GROUP ${code}`),
      ...goals.map((code) => `SDG ${code}`),
      ...measures.map((code) => `MEASURE_TYPE ${code}`),
    ];
    return { id: key, reference, text, termIds, stems: new Set(wordsOf(text, language).map(({ stem }) => stem)) };
  });

/**
 * How well the first three suggestions of each kind agree with the terms of the demonstration, the same recommendations in each language:
 * what one language has less than another is due to its rules and not to the texts.
 */
export const scoreByLanguage = (): LanguageScore[] =>
  interfaceLanguages.flatMap((language) => {
    const [texts, prepared] = [textsIn(language), prepareTerms(offered, language)];
    const others = (id: string): Example[] => texts.filter((one) => one.id !== id);
    const suggested = (known: (id: string) => Example[]) =>
      texts.map((one) => ({ ...one, found: suggestTerms({ text: one.text, articles: [] }, prepared, known(one.id)) }));
    const [fresh, experienced] = [suggested(() => []), suggested(others)];
    return kinds.flatMap((kind) => [
      { language, kind, knowing: "nothing" as const, ...agreement(kind, fresh) },
      { language, kind, knowing: "all others" as const, ...agreement(kind, experienced) },
    ]);
  });

type Suggested = { termIds: string[]; found: { kind: TermKind; termId: string }[] };

function agreement(kind: Kind, texts: Suggested[]) {
  const counted = texts
    .map(({ termIds, found }) => ({
      wanted: termIds.filter((id) => id.startsWith(`${kind} `)),
      first: found.filter((one) => one.kind === kind).slice(0, shown),
    }))
    .filter(({ wanted }) => wanted.length > 0)
    .map(({ wanted, first }) => ({
      wanted: wanted.length,
      given: first.length,
      right: first.filter(({ termId }) => wanted.includes(termId)).length,
    }));
  const sum = (of: "wanted" | "given" | "right") => counted.reduce((total, one) => total + one[of], 0);
  return {
    texts: counted.length,
    precision: sum("right") / sum("given"),
    recall: sum("right") / sum("wanted"),
    anyRight: counted.filter(({ right }) => right > 0).length / counted.length,
  };
}

export type GoalScore = { language: InterfaceLanguage; texts: number; byName: number; byLikes: number };

/**
 * How often the goal that a target of the 2030 Agenda belongs to is among the first three found in the target's words:
 * by the names of the 17 goals alone, and by the other targets alone. The targets exist in three languages, and their goal is beyond doubt.
 */
export function scoreGoals(): GoalScore[] {
  const terms = readVocabularies().find(({ code }) => code === "SDG")?.terms ?? [];
  return interfaceLanguages.map((language) => {
    const goals = terms.filter(({ parent }) => !parent);
    const index = nameIndex(
      goals.map(({ code, names }) => ({ id: code, spellings: [{ text: names[language] ?? "", language }] })),
      language,
    );
    const targets = terms.flatMap(({ code, parent, names }) => {
      const words = wordsOf(names[language] ?? "", language);
      return parent ? [{ id: code, reference: code, termIds: [parent], words, stems: new Set(words.map(({ stem }) => stem)) }] : [];
    });
    const agrees = (found: { termId: string }[], { termIds }: (typeof targets)[number]) =>
      found.slice(0, shown).some(({ termId }) => termIds.includes(termId));
    const share = (of: (target: (typeof targets)[number]) => boolean) => targets.filter(of).length / targets.length;
    return {
      language,
      texts: targets.length,
      byName: share((target) => agrees(findByName(target.words, index), target)),
      byLikes: share((target) =>
        agrees(
          findNearby(
            target.stems,
            targets.filter(({ id }) => id !== target.id),
          ),
          target,
        ),
      ),
    };
  });
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Both as tables, the languages beside each other. */
export function measureByLanguage(): string {
  const scores = scoreByLanguage();
  const rows = kinds.flatMap((kind) =>
    knowings.map((knowing) => {
      const inEach = interfaceLanguages.flatMap((language) =>
        scores.filter((one) => one.kind === kind && one.knowing === knowing && one.language === language),
      );
      const all = (share: "precision" | "recall" | "anyRight") => inEach.map((one) => percent(one[share])).join(" / ");
      return [kind, knowing, inEach[0]?.texts ?? 0, all("precision"), all("recall"), all("anyRight")];
    }),
  );
  const measured = ["precision", "recall", "at least one right"].map((head) => `${head} (${interfaceLanguages.join(" / ")})`);
  const goals = scoreGoals().map(({ language, texts, byName, byLikes }) => [language, texts, percent(byName), percent(byLikes)]);
  return [
    table(["kind", "classified before", "texts", ...measured], rows),
    table(["language", "targets", "goal found by its name", "goal found by other targets"], goals),
  ].join("\n\n");
}
