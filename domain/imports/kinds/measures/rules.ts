import { readDay } from "@/domain/datasets/table/days/rules";
import type { RowValues } from "@/domain/datasets/table/schema";
import { textOf } from "@/domain/datasets/table/values/rules";
import { normalised } from "@/domain/datasets/table/words/rules";
import type { Wrong } from "@/domain/imports/kinds/table/schema";
import { currencies } from "@/domain/measures/schema";
import { readWords } from "@/domain/names/rules";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import type { DatePrecision, InterfaceLanguage } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

const spoken: Record<string, (typeof currencies)[number]> = Object.fromEntries(
  (
    [
      ["KZT", "₸ тг тенге теңге tenge"],
      ["USD", "$ доллар доллары долларов dollar dollars"],
      ["EUR", "€ евро еуро euro euros"],
    ] as const
  ).flatMap(([currency, words]) => words.split(" ").map((word) => [word, currency])),
);

/** The currency that a table names by its code, its sign or its name; another text as it stands. */
export function currencyOf(text: string): string {
  const plain = text.trim();
  return currencies.find((one) => one === plain.toUpperCase()) ?? spoken[plain.toLowerCase().replace(/\.$/, "")] ?? plain;
}

export const refuseCurrency = (after: RowValues): Wrong =>
  currencies.some((one) => one === (textOf(after, "currency") || "KZT"))
    ? null
    : { field: "currency", refusal: withArguments("currencyUnknown", { known: currencies.join(", ") }) };

/** What is to be reached, and by when as far as that is known; "" for no term. */
export type ReadMilestone = { due: string; title: string };

/** "06.2026 – The path is measured" and "The path is measured (06.2026)" alike; a text without a date has no term. */
export function readMilestone(text: string): ReadMilestone {
  const dayIn = (written: string) => {
    const read = readDay(written);
    return "day" in read ? read.day : null;
  };
  const [, first = "", rest = ""] = /^(\d\S*)\s*[–—:-]?\s+(.+)$/su.exec(text) ?? [];
  const before = first && dayIn(first.replace(/[:,]$/, ""));
  if (before) return { due: before, title: rest };
  const [, title = "", last = ""] = /^(.+?)\s*(?:\(([^()]+)\)|[–—]\s+(?:[^–—]+))$/su.exec(text) ?? [];
  const written = last || (/[–—]\s+([^–—]+)$/u.exec(text)?.[1] ?? "");
  const after = written && dayIn(written.trim());
  return after ? { due: after, title } : { due: "", title: text };
}

/** A milestone in one line, as a table writes it and the plan of an import shows it. */
const lineOf = ({ due, title }: ReadMilestone): string => [due, title].filter((part) => part !== "").join(" ");

type Kept = { titles: unknown; dueOn: Date | null; duePrecision: DatePrecision | null };

/** What a measure is known to come to, under each name that it has. */
export type KnownMilestone = { line: string; due: string; names: string[] };

export function knownMilestone({ titles, dueOn, duePrecision }: Kept): KnownMilestone {
  const words = readWords(titles);
  const due = partialDayOf(dueOn, duePrecision);
  const title = words.ru ?? words.kk ?? words.en ?? "";
  return { line: lineOf({ due, title }), due, names: Object.values(words).map(normalised) };
}

/** The milestones of a measure with those that a row adds: a table that names fewer takes none away. */
export function withMilestones(known: readonly KnownMilestone[], items: readonly string[]): string[] {
  const lines = items.map((item) => {
    const read = readMilestone(item);
    const same = known.find(({ due, names }) => names.includes(normalised(read.title)) && (read.due === "" || read.due === due));
    return same?.line ?? lineOf(read);
  });
  return [...new Set([...known.map(({ line }) => line), ...lines])];
}

/** A milestone that is known moves to another day on its own page, where its history says so. */
export function refuseMoved(known: readonly KnownMilestone[], after: RowValues): Wrong {
  const lines = Array.isArray(after.milestones) ? after.milestones : [];
  for (const line of lines) {
    const { due, title } = readMilestone(line);
    const same = known.find(({ names }) => names.includes(normalised(title)));
    if (same && same.line !== line && same.due !== due)
      return { field: "milestones", refusal: withArguments("milestoneHasAnotherTerm", { title: title.slice(0, 100) }) };
  }
  return null;
}

/** In which language a title of a table is written, by its letters. */
export const languageOfTitle = (title: string): InterfaceLanguage =>
  /[әғқңөұүһі]/iu.test(title) ? "kk" : /\p{Script=Cyrillic}/u.test(title) ? "ru" : "en";
