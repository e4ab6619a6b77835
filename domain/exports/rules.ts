import type { ExportFormat, ProgressItem, ProgressReform, ProgressSummary, ProgressVoice, Words } from "@/domain/exports/schema";
import {
  type AssessmentVoice,
  type AssignmentRole,
  type DatePrecision,
  type ImplementationStatus,
  implementationStatuses,
} from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import { dayOf } from "@/lib/day";
import { formatDate, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";

export const mediaTypes: Record<ExportFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** The time of the data is in the name, so that two summaries of one list can lie in one folder. */
export const fileName = ({ dataAsOf, language }: ProgressSummary, format: ExportFormat) =>
  `progress-summary-${dataAsOf.toISOString().slice(0, 16).replace(/[-:]/g, "")}Z-${language}.${format}`;

/** A day of the calendar in the reader's words, or as much of it as is known. */
export const dayText = (day: Date, language: Locale, precision: DatePrecision | null = "DAY") =>
  formatDate(dayOf(day), language, { precision: precision ?? "DAY" });

type Section = { heading: string | null; items: ProgressItem[] };

export type DocumentPart = Pick<ProgressItem, "mechanism" | "cycle" | "documentSymbol" | "documentTitle"> & {
  sections: Section[];
};

/** Document by document, and in each as the Committee wrote it: by paragraph, under the Committee's own headings. */
export function inCommitteeOrder(items: ProgressItem[]): DocumentPart[] {
  const documents = Map.groupBy(items, (item) => JSON.stringify([item.mechanism, item.cycle, item.documentSymbol, item.documentTitle]));
  return [...documents.values()].flatMap((ofDocument) => {
    const [first] = ofDocument;
    return first ? [{ ...first, sections: sectionsOf(ofDocument.toSorted(byParagraph)) }] : [];
  });
}

const compareNumbers = compareNames("en");

function byParagraph(one: ProgressItem, other: ProgressItem): number {
  if (one.paragraphNumber === null || other.paragraphNumber === null) {
    return Number(one.paragraphNumber === null) - Number(other.paragraphNumber === null);
  }
  return compareNumbers(one.paragraphNumber, other.paragraphNumber);
}

function sectionsOf(items: ProgressItem[]): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const current = sections.at(-1);
    if (current?.heading === item.heading) current.items.push(item);
    else sections.push({ heading: item.heading, items: [item] });
  }
  return sections;
}

type StatusCount = { status: ImplementationStatus | null; claimed: number; verified: number };

/** Every status, also those that nobody claimed, and last how often nothing was said. */
export function countByStatus(items: ProgressItem[]): StatusCount[] {
  return [...implementationStatuses, null].map((status) => ({
    status,
    claimed: items.filter(({ claimed }) => (claimed?.status ?? null) === status).length,
    verified: items.filter(({ verified }) => (verified?.status ?? null) === status).length,
  }));
}

/** A link leads to a page of ours or to an https address; any other address stays a text to be read. */
export function linkTarget(address: string | null, { listUrl }: Pick<ProgressSummary, "listUrl">): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isOurs = url.protocol === "http:" && url.origin === new URL(listUrl).origin;
  return url.protocol === "https:" || isOurs ? url.href : null;
}

/** The text with its limbs, as one would quote it. */
export const fullText = ({ text, limbs }: Pick<ProgressItem, "text" | "limbs">) =>
  [text, ...limbs.map((limb) => `${limb.label} ${limb.text}`)].join("\n");

export const bodiesOf = ({ bodies }: Pick<ProgressItem, "bodies">, role: AssignmentRole) =>
  bodies.filter((body) => body.role === role).map(({ name }) => name);

/** What keeps a reader from taking the text for the official one in their own language. */
export function textNotes(item: ProgressItem, { language }: ProgressSummary, words: Words): string[] {
  return [
    item.isWorkingSummary && words("progressSummary.workingSummary"),
    item.translation !== "OFFICIAL" && words(`vocabulary.TranslationState.${item.translation}`),
    item.textLanguage !== language && languageNote(item.textLanguage, words),
  ].filter((note) => note !== false);
}

export const languageNote = (language: ProgressItem["textLanguage"], words: Words) =>
  words("progressSummary.textIn", { language: words(`vocabulary.Language.${language}`) });

export const reformName = ({ title, number }: ProgressReform, words: Words) =>
  number === null ? title : `${title}, ${words("progressSummary.numbered", { number })}`;

/** The voices that stand beside those of the State's side, in the order in which they are shown everywhere. */
export const otherVoices = [
  { voice: "NHRI", column: "voiceNhri" },
  { voice: "NGO", column: "voiceNgo" },
  { voice: "COMMITTEE", column: "voiceCommittee" },
  { voice: "OTHER", column: "voiceOther" },
] as const satisfies { voice: AssessmentVoice; column: string }[];

/** What a voice says, as one line: who, what grade, of which limb, when; the scale with its edition, because letters differ. */
export function voiceText(
  { name, grade, scale, limb, saidOn, evidenceUpTo, source }: ProgressVoice,
  language: Locale,
  words: Words,
): string {
  const about = [
    limb && words("progressSummary.saidOf", { limb }),
    scale,
    dayText(saidOn, language),
    evidenceUpTo &&
      words("progressSummary.pair", { label: words("progressSummary.columns.evidenceUpTo"), value: dayText(evidenceUpTo, language) }),
    source,
  ].filter((one) => one !== null && one !== "");
  return `${words("progressSummary.pair", { label: name ?? words("voices.unsaidSpeaker"), value: grade })} (${about.join("; ")})`;
}

export function leftOutTexts({ leftOut, language }: ProgressSummary, words: Words): string[] {
  if (leftOut.length === 0) return [words("progressSummary.nothingLeftOut")];
  return leftOut.map(({ reason, count }) => {
    const label = words(`progressSummary.leftOutReason.${reason}`);
    return count === null ? label : words("progressSummary.pair", { label, value: formatNumber(count, language) });
  });
}

export function filterTexts({ filters }: ProgressSummary, words: Words): string[] {
  if (filters.length === 0) return [words("progressSummary.noFilters")];
  return filters.map((filter) => words("progressSummary.pair", filter));
}
