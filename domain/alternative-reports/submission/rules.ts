import {
  checkReport,
  type DraftSection,
  reportWords,
  type ReportProblem,
  type ReportProblemKind,
  type TemplateRules,
  translatedFields,
} from "@/domain/alternative-reports/drafting/rules";
import type { Contents, Part } from "@/domain/alternative-reports/editions/schema";
import type { ReportAuthorship, ReportStage, ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import { RuleBroken } from "@/domain/errors";
import type { Words } from "@/domain/exports/schema";
import type { FileFinding, Language } from "@/domain/vocabulary";
import { instantIn, timeZones } from "@/lib/zones";

export type FrozenSection = DraftSection & { about: string | null; grade: string | null };
type File = { title: string; fileName: string; fileHash: string; mediaType: string; size: number; findings: FileFinding[] };

type Freezable = {
  title: string;
  state: string;
  committee: string;
  review: string;
  stage: ReportStage;
  session: string | null;
  articles: string[];
  language: Language;
  translationLanguage: Language | null;
  sections: FrozenSection[];
  files: File[];
};

/** What the organisations of a report sign and its readers see: nothing of sources, comments, or who wrote what. */
export function contentsOf({ sections, files, ...cover }: Freezable, rules: TemplateRules): Contents {
  const { title, state, committee, review, stage, session, articles, language, translationLanguage } = cover;
  return {
    title,
    state,
    committee,
    review,
    stage,
    session,
    articles,
    language,
    translationLanguage,
    words: reportWords({ ...cover, sections }, rules).total,
    parts: sections.map((section) => partOf(section, translationLanguage !== null)),
    annexes: files.map(({ fileHash, ...file }) => ({
      title: file.title,
      fileName: file.fileName,
      sha256: fileHash,
      mediaType: file.mediaType,
      size: file.size,
    })),
  };
}

function partOf({ kind, code, about, grade, translations, ...section }: FrozenSection, isTranslated: boolean): Part {
  const { heading, reference, stateSaid, text, evidence, suggestion } = section;
  const translation = Object.fromEntries(translatedFields.map((field) => [field, translations[field]]));
  return {
    kind,
    code,
    heading,
    reference,
    stateSaid,
    text,
    evidence,
    suggestion,
    about,
    grade,
    translation: isTranslated ? translation : null,
  };
}

type CheckKind = ReportProblemKind | "partnerHasNotSigned" | "invitationIsOpen" | "nameInText" | "nameInFileName";
export type Check = Omit<ReportProblem, "kind"> & { kind: CheckKind; isBinding: boolean; about: string | null };

/** What a template insists on: that there is something to read where it says so. */
const binding: ReportProblemKind[] = ["noIssues", "sectionEmpty", "issueEmpty"];

type Checked = {
  report: Freezable & { authorship: ReportAuthorship };
  rules: TemplateRules;
  /** The names of the organisation that leads it, in every language. */
  ownNames: string[];
  partners: { name: string; hasSigned: boolean }[];
  invitations: number;
};

/** What stands in the way of submitting a report, and what its authors should look at before. */
export function checksOf({ report, rules, ownNames, partners, invitations }: Checked): Check[] {
  const warning = { sectionId: null, isBinding: false, about: null };
  const headings = new Map(report.sections.map(({ id, heading }) => [id, heading]));
  return [
    ...checkReport(report, rules).map((problem) => ({
      ...problem,
      isBinding: binding.includes(problem.kind),
      about: problem.sectionId === null ? null : (headings.get(problem.sectionId) ?? null),
    })),
    ...partners
      .filter(({ hasSigned }) => !hasSigned)
      .map(({ name }): Check => ({ ...warning, kind: "partnerHasNotSigned", isBinding: true, about: name })),
    ...(invitations > 0 ? [{ ...warning, kind: "invitationIsOpen" as const }] : []),
    ...(report.authorship === "NAMED" ? [] : betrayals(report, ownNames)),
  ];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Where whoever wishes not to be named is named after all. */
function betrayals({ title, sections, files }: Freezable, ownNames: string[]): Check[] {
  const names = ownNames.map(plain).filter((name) => name.length > 2);
  const isNamedIn = (text: string) => names.some((name) => ` ${plain(text)} `.includes(` ${name} `));
  const textsOf = ({ heading, reference, stateSaid, text, evidence, suggestion, translations }: FrozenSection) =>
    [heading, reference, stateSaid, text, evidence, suggestion, ...Object.values(translations)].join("\n");
  const found = { isBinding: false, sectionId: null };
  return [
    ...(isNamedIn(title) ? [{ ...found, kind: "nameInText" as const, about: title }] : []),
    ...sections
      .filter((section) => isNamedIn(textsOf(section)))
      .map(({ id, heading }): Check => ({ kind: "nameInText", isBinding: false, sectionId: id, about: heading })),
    ...files
      .filter((file) => isNamedIn(`${file.title}\n${file.fileName}`))
      .map(({ fileName }): Check => ({ ...found, kind: "nameInFileName", about: fileName })),
  ];
}

/** An embargo does not outlast the session that a report is written for by years. */
const longestEmbargo = 2 * 366 * 86_400_000;

type Wanted = { visibility: ReportVisibility; opensOn: string; opensAt: string; timeZone: string };

/** When everybody reads it: at once, at the instant of an embargo, or never. */
export function openingOf({ visibility, opensOn, opensAt, timeZone }: Wanted, at: Date): Date | null {
  if (visibility === "PUBLIC") return at;
  if (visibility !== "EMBARGOED") return null;
  if (!timeZones.includes(timeZone)) throw new RuleBroken("invalid", "timeZone");
  const instant = instantIn(timeZone, `${opensOn}T${opensAt}`);
  if (!instant) throw new RuleBroken("timeIsSkipped", "opensAt");
  if (instant <= at) throw new RuleBroken("opensInThePast", "opensOn");
  if (instant.getTime() > at.getTime() + longestEmbargo) throw new RuleBroken("opensTooLate", "opensOn");
  return instant;
}

const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A receipt that can be read out over a telephone, of 100 random bits. */
export const receiptOf = (random: Uint8Array): string =>
  [...random.subarray(0, 20)].map((byte, at) => `${at > 0 && at % 5 === 0 ? "-" : ""}${letters[byte % letters.length] ?? ""}`).join("");

type Receipt = { receipt: string; title: string; number: number; submittedAt: Date; words: number; contentHash: string };

/** The receipt as it can be kept apart from this site. Times are those of UTC, so that they mean the same everywhere. */
export const receiptText = ({ receipt, title, submittedAt, words: length, contentHash }: Receipt, words: Words): string =>
  [
    `${words("receipt.code")}: ${receipt}`,
    `${words("receipt.report")}: ${title}`,
    `${words("receipt.submittedAt")}: ${submittedAt.toISOString()}`,
    `${words("receipt.words")}: ${length}`,
    `SHA-256: ${contentHash}`,
    "",
    words("receipt.howText"),
    "",
  ].join("\n");
