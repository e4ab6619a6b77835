import type { Language } from "@/domain/vocabulary";
import { findDates } from "../dates/rules";
import type { ProposedDocument, WarningKey } from "../schema";
import { findSymbols, type FoundSymbol } from "../symbols/rules";
import { isUprReportTitle } from "../upr-report/rules";
import { isViewsTitle } from "../views/rules";

/** The lines above the first paragraph, that paragraph, and the notes; all as they are to be read. */
export interface Front {
  lines: string[];
  /** The same lines with the letters of the source. */
  rawLines: string[];
  firstParagraph: string;
  notes: string[];
  /** The whole text, to tell its language. */
  sample: string;
}

export interface ReadMasthead {
  document: ProposedDocument;
  warnings: WarningKey[];
}

const committees: [body: string, name: RegExp][] = [
  ["CCPR", /human rights committee|комитет\p{L}{0,2} по правам человека(?! инвалид)/iu],
  ["CAT", /committee against torture|комитет\p{L}{0,2} против пыток/iu],
  ["CED", /committee on enforced disappearances|комитет\p{L}{0,2} по насильственным исчезновениям/iu],
  ["CRC", /committee on the rights of the child|комитет\p{L}{0,2} по правам ребенка/iu],
  ["CESCR", /committee on economic, social and cultural rights|комитет\p{L}{0,2} по экономическим, социальным и культурным/iu],
  ["CERD", /committee on the elimination of racial|комитет\p{L}{0,2} по ликвидации расовой/iu],
  [
    "CEDAW",
    /committee on the elimination of discrimination against women|комитет\p{L}{0,2} по ликвидации дискриминации в отношении женщин/iu,
  ],
  ["CRPD", /committee on the rights of persons with disabilities|комитет\p{L}{0,2} по правам инвалидов/iu],
  ["CMW", /committee on the protection of the rights of all migrant|комитет\p{L}{0,2} по защите прав всех трудящихся-мигрантов/iu],
  ["UPR", /universal periodic review|\bUPR\b|универсальн\p{L}{2,3} периодическ/iu],
];

const observationsTitle = /^\W{0,5}(?:concluding observations|заключительные замечания)/iu;
const issuesTitle = /^\W{0,5}(?:lists? of issues|перечень вопросов)/iu;
const followUpTitle =
  /^\W{0,5}(?:(?:progress )?report on follow-up to|follow-up progress report|evaluation of (?:the )?information on follow-up|(?:очередной )?доклад о (?:последующих мерах|последующей деятельности|ходе последующей)|оценка информации о последующ)/iu;
const languageNames: [RegExp, Language][] = [
  [/english|английск/iu, "en"],
  [/russian|русск/iu, "ru"],
  [/kazakh|казахск|қазақ/iu, "kk"],
  [/french|французск/iu, "fr"],
  [/spanish|испанск/iu, "es"],
  [/arabic|арабск/iu, "ar"],
  [/chinese|китайск/iu, "zh"],
];

/** Reads who says what to whom and when, as far as the document itself says so. */
export function readMasthead({ lines, rawLines, firstParagraph, notes, sample }: Front): ReadMasthead {
  const warnings: WarningKey[] = [];
  const followUps = lines.filter(isFollowUpTitle);
  const views = lines.filter(isViewsTitle);
  const own = followUps.length > 0 ? followUps : views;
  const titles = own.length > 0 ? own : lines.filter((line) => observationsTitle.test(line) || issuesTitle.test(line));
  const title = titles[0] ?? lines.find((line) => line.length <= longestTitle && anyTitle.test(line));
  const symbol = rawLines.flatMap((line) => findSymbols(line).filter(({ raw }) => !isInBrackets(line, raw)))[0];
  const kind = kindOf(title, symbol);
  const isUpr = kind === "UPR_RECOMMENDATIONS";
  const review = isUpr ? readUprReview(firstParagraph) : readReview(firstParagraph);
  const isObservations = kind === "CONCLUDING_OBSERVATIONS";
  const ownDate = lines.map(dateAlone).find((date) => date !== null) ?? null;
  const titleDate = isObservations ? (titles.flatMap(findDates)[0]?.to ?? null) : null;
  const distributed = ownDate ?? titleDate;
  const language = languageOf(sample);

  if (kind === "OTHER") warnings.push("kindUnknown");
  if (!symbol) warnings.push("noSymbol");
  if (!title) warnings.push("noTitle");
  if (!language) warnings.push("languageUnknown");
  if (isObservations && (!review.adopted || !distributed)) warnings.push("datesUnclear");
  if (isObservations && !ownDate && titleDate) warnings.push("distributedFromTitle");
  if (review.isContradictory) warnings.push("meetingsDisagree");

  return {
    document: {
      symbol: symbol?.symbol ?? null,
      symbolRaw: symbol?.raw ?? null,
      title: title === undefined ? null : withoutNoteMarks(title),
      body: symbol?.body ?? bodyOf([...lines.filter((line) => line.length <= longestTitle), firstParagraph]),
      kind,
      country: symbol?.country ?? null,
      dates: {
        considered: review.considered,
        consideredTo: review.consideredTo,
        adopted: review.adopted,
        distributed,
      },
      session: sessionOf(isUpr ? [firstParagraph] : [...notes, ...lines]),
      meetings: review.meetings,
      language,
      originalLanguage: originalLanguageOf(lines),
    },
    warnings,
  };
}

const longestTitle = 400;
const anyTitle = /\b(?:report|summary record|recommendations|questions)\b|доклад|рекомендаци|вопрос/iu;
const withoutNoteMarks = (title: string) => title.replaceAll(/\s?(?:\[\*{1,3}\]|\*{1,3})/g, "").trim();

/** "Report on follow-up to the concluding observations of …", with grades. */
export const isFollowUpTitle = (text: string) => text.length <= longestTitle && followUpTitle.test(text.trim());

/** The date of distribution stands on a line of its own. */
function dateAlone(line: string): string | null {
  const [date] = findDates(line);
  const rest = date && (line.slice(0, date.index) + line.slice(date.end)).replace(/distr\S{0,12}\s?:?\s?(?:general|limited|общая)?/iu, "");
  return date && date.from === date.to && rest !== undefined && /^[\s.,:]*(?:года|год|г\.?)?[\s.]*$/u.test(rest) ? date.to : null;
}

function isInBrackets(line: string, raw: string): boolean {
  const before = line.slice(0, line.indexOf(raw));
  return !line.includes(raw) || before.lastIndexOf("(") > before.lastIndexOf(")");
}

function kindOf(title: string | undefined, symbol: FoundSymbol | undefined): ProposedDocument["kind"] {
  if (title !== undefined && isFollowUpTitle(title)) return "FOLLOW_UP_REPORT";
  if (title !== undefined && isViewsTitle(title)) return "VIEWS";
  if (title !== undefined && observationsTitle.test(title)) return "CONCLUDING_OBSERVATIONS";
  if (title !== undefined && issuesTitle.test(title)) return "LIST_OF_ISSUES";
  if (title !== undefined && isUprReportTitle(title)) return "UPR_RECOMMENDATIONS";
  // A decision that a case is not taken up has such a symbol too, and finds nothing.
  return symbol?.kind === "VIEWS" ? "OTHER" : (symbol?.kind ?? "OTHER");
}

function bodyOf(texts: string[]): string | null {
  for (const text of texts) {
    const found = committees.find(([, name]) => name.test(text));
    if (found) return found[0];
  }
  return null;
}

/** Latin letters mean English here; other languages of the United Nations are told by their own words. */
function languageOf(sample: string): Language | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/[әғқңөұүһі]/giu) > 0.03) return "kk";
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return "ru";
  if (share(/\p{Script=Arabic}/gu) > 0.5) return "ar";
  if (share(/\p{Script=Han}/gu) > 0.5) return "zh";
  if (share(/[A-Za-z]/g) < 0.5) return null;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (small: string[]) => words.filter((word) => small.includes(word)).length;
  const counts: [Language, number][] = [
    ["en", count(["the", "of", "and", "to", "in"])],
    ["fr", count(["le", "les", "des", "et", "du"])],
    ["es", count(["el", "los", "las", "y", "del"])],
  ];
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : null;
}

function originalLanguageOf(lines: string[]): Language | null {
  const line = lines.map((text) => /\b(?:original|оригинал|язык оригинала)\s?:\s?(\p{L}{3,20})/iu.exec(text)?.[1]).find(Boolean);
  return line === undefined ? null : (languageNames.find(([name]) => name.test(line))?.[1] ?? null);
}

const adopts = /\badopted\b|принял/iu;
const meetingNumbers = /(?<!\d)(\d{1,5})\s?(?:st|nd|rd|th|-?й|-?м|-?х|-?е)?(?!\d)/gu;
const meetingWord = /\bmeetings?\b|заседани\p{L}{0,3}/giu;

/** The first paragraph tells when the report was considered and when the observations were adopted. */
function readReview(text: string) {
  const dates = findDates(text);
  const [first, second] = dates;
  const isClear = dates.length === 2 && adopts.test(text);
  const ends = [...text.matchAll(meetingWord)].map(({ index }) => index);
  const meetings = ends.map((end) => numbersBefore(text, end));
  const records = ends.map((end, index) => recordsIn(text.slice(end, ends[index + 1])));

  return {
    considered: isClear ? (first?.from ?? null) : null,
    consideredTo: isClear && first?.from !== first?.to ? (first?.to ?? null) : null,
    adopted: isClear ? (second?.to ?? null) : null,
    meetings: { considered: meetings[0] ?? [], adopted: meetings[1] ?? [] },
    isContradictory: records.some((group, index) => group.length > 0 && String(group) !== String(meetings[index])),
  };
}

/** "The review of … was held at the 13th meeting, on 12 November 2019 … At its 17th meeting, held on 14 November 2019, … adopted". */
function readUprReview(text: string): ReturnType<typeof readReview> {
  const review = readReview(text);
  const at = text.search(/\breview of\b|\bобзор по\b/iu);
  const [considered, adopted, ...others] = findDates(text.slice(Math.max(0, at)));
  const isClear = at !== -1 && considered !== undefined && adopted !== undefined && others.length === 0 && adopts.test(text);
  return isClear ? { ...review, considered: considered.from, consideredTo: null, adopted: adopted.to } : review;
}

/** The meetings whose summary records are cited: "(CCPR/C/SR.3271 and 3272)". */
function recordsIn(text: string): number[] {
  const [cited = ""] = /\([^()]{0,200}SR\.[^()]{0,200}\)/u.exec(text) ?? [];
  const list = cited.slice(cited.indexOf("SR.")).replaceAll(/\S{0,40}\/SR\./g, "");
  return (list.match(/\d{1,5}/g) ?? []).map(Number);
}

/** "at its 3271st and 3272nd meetings", "на своих 1270-м и 1273-м заседаниях". */
function numbersBefore(text: string, end: number): number[] {
  const phrase = text.slice(Math.max(0, end - 80), end);
  const start = Math.max(phrase.lastIndexOf(" its "), phrase.lastIndexOf(" сво"), phrase.lastIndexOf(" at "));
  const numbers = [...phrase.slice(Math.max(0, start)).matchAll(meetingNumbers)].map(([, number]) => Number(number));
  const [from, to] = numbers;
  const isSpan = / to |–/.test(phrase.slice(Math.max(0, start)));
  return isSpan && numbers.length === 2 && from !== undefined && to !== undefined && to > from && to - from < 10
    ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
    : numbers;
}

const units =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function numberOf(ten: string | undefined, unit: string): number | null {
  const ones = units.indexOf(unit) + 1;
  const twenties = ten === undefined ? 0 : (tens.indexOf(ten) + 2) * 10;
  return ones === 0 || (ten !== undefined && !tens.includes(ten)) ? null : twenties + ones;
}

/** "at its 144th session", "на его 117-й сессии", "Forty-fifth session". */
function sessionOf(texts: string[]): number | null {
  for (const text of texts) {
    const digits = /(\d{1,3})\s?(?:st|nd|rd|th|-?й|-?ой)\s(?:session|сесси)/iu.exec(text)?.[1];
    if (digits !== undefined) return Number(digits);
    const [, ten, unit = ""] = /\b(?:(\p{L}{4,8})-)?(\p{L}{4,12})\ssession/iu.exec(text) ?? [];
    const number = numberOf(ten?.toLowerCase(), unit.toLowerCase());
    if (number !== null) return number;
  }
  return null;
}
