import { createReadStream } from "node:fs";
import path from "node:path";
import type { Example } from "@/domain/recommendations/suggestions/neighbours/rules";
import { type Offered, prepareTerms, suggestTerms } from "@/domain/recommendations/suggestions/rules";
import { wordsOf } from "@/domain/recommendations/suggestions/text/rules";
import { aliasKey } from "@/domain/vocabularies/rules";
import { readCsv } from "@/lib/read-csv";
import { readVocabularies } from "@/prisma/loading/vocabularies";
import { circumstances, table } from "./report.ts";
import { measureByLanguage } from "./suggestions-by-language.ts";

type Labelled = Example & { text: string };
type Kind = "THEME" | "GROUP" | "SDG";
export type Score = { kind: Kind; list: string; knowing: string; texts: number; precision: number; recall: number; anyRight: number };

const kinds: Kind[] = ["THEME", "GROUP", "SDG"];
const columns: Record<Kind, string> = { THEME: "themes", GROUP: "affected_persons", SDG: "sdgs" };
const shown = 3;

const vocabularies = readVocabularies().filter(({ kind }) => kinds.some((one) => one === kind));
const offered: Offered[] = vocabularies.flatMap(({ kind, terms }) =>
  terms.map(({ code, names, aliases }) => ({
    id: `${kind} ${code}`,
    kind,
    code,
    spellings: [{ text: names.en ?? "", language: "en" as const }, ...aliases.filter(({ language }) => language === "en")],
  })),
);
const prepared = prepareTerms(offered, "en");
const byLabel = new Map(
  vocabularies.flatMap(({ kind, terms }) =>
    terms.flatMap(({ code, names, aliases }) =>
      [names.en ?? "", ...aliases.filter(({ edition }) => edition).map(({ text }) => text)].flatMap((label) =>
        [label, `${code} ${label}`].map((spelt) => [`${kind} ${aliasKey(spelt)}`, `${kind} ${code}`] as const),
      ),
    ),
  ),
);

/** How well the first three suggestions of each kind agree with the labels of OHCHR's thematic lists, as a person would get to see them. */
export async function scoreSuggestions(folder: string): Promise<Score[]> {
  const lists = await Promise.all(
    ["2014", "2019"].map(async (year) => ({ year, texts: await read(path.join(folder, `slovenia_${year}.csv`)) })),
  );
  return lists.flatMap(({ year, texts }) => {
    const other = lists.find((list) => list.year !== year)?.texts ?? [];
    const without = (one: Labelled) => texts.filter(({ id }) => id !== one.id);
    return [
      ...scored(year, "nothing", texts, () => []),
      ...scored(year, "the other list", texts, () => other),
      ...scored(year, "all others of its list", texts, without),
    ];
  });
}

/** The same as a table. */
export async function measureSuggestions(folder: string): Promise<string> {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const rows = (await scoreSuggestions(folder)).map(({ kind, list, knowing, texts, precision, recall, anyRight }) => [
    kind,
    list,
    knowing,
    texts,
    percent(precision),
    percent(recall),
    percent(anyRight),
  ]);
  const heads = ["kind", "list", "classified before", "texts", "precision", "recall", "at least one right"];
  return [circumstances("npm run bench:import", "not asked"), table(heads, rows), measureByLanguage()].join("\n\n");
}

function scored(list: string, knowing: string, texts: Labelled[], examples: (one: Labelled) => Example[]): Score[] {
  const suggested = texts.map((one) => suggestTerms({ text: one.text, articles: [] }, prepared, examples(one)));
  return kinds.flatMap((kind) => {
    let [right, given, wanted, any, count] = [0, 0, 0, 0, 0];
    for (const [place, { termIds }] of texts.entries()) {
      const labels = termIds.filter((id) => id.startsWith(kind));
      if (labels.length === 0) continue;
      const mine =
        suggested[place]?.filter((one) => one.kind === kind).map(({ termId }) => (kind === "SDG" ? goalOf(termId) : termId)) ?? [];
      const first = [...new Set(mine)].slice(0, shown);
      const hits = first.filter((id) => labels.includes(id)).length;
      right += hits;
      given += first.length;
      wanted += labels.length;
      any += hits > 0 ? 1 : 0;
      count += 1;
    }
    return count === 0
      ? []
      : [{ kind, list, knowing, texts: count, precision: right / given, recall: right / wanted, anyRight: any / count }];
  });
}

/** The lists name goals only, the register their targets as well. */
const goalOf = (termId: string): string => termId.replace(/\..*$/, "");

async function read(file: string): Promise<Labelled[]> {
  const rows: string[][] = [];
  for await (const { cells } of readCsv(createReadStream(file, "utf8"))) rows.push(cells.map((cell) => String(cell ?? "")));
  const [head = [], ...body] = rows;
  const at = (row: string[], name: string) => row[head.indexOf(name)] ?? "";
  return body.map((row) => ({
    id: at(row, "number"),
    reference: at(row, "number"),
    text: at(row, "text"),
    stems: new Set(wordsOf(at(row, "text"), "en").map(({ stem }) => stem)),
    termIds: kinds.flatMap((kind) =>
      at(row, columns[kind])
        .split(" | ")
        .flatMap((label) => byLabel.get(`${kind} ${aliasKey(label)}`) ?? []),
    ),
  }));
}
