import { createHash } from "node:crypto";

import type { Authors, Contents, EditionContents, Part, PartTexts } from "@/domain/alternative-reports/editions/schema";
import type { OrganisationKind, ReportAuthorship, ReportStage } from "@/domain/alternative-reports/vocabulary";
import { canonical } from "@/domain/audit/rules";
import { stateName } from "@/domain/countries/rules";
import { nameInLanguage, readWords } from "@/domain/names/rules";
import type { Language } from "@/domain/vocabulary";

/** An organisation of a report, and whether it wishes to be named. */
export type Author = { id: string; name: string; kind: OrganisationKind; isNamed: boolean };

/** The bytes of an edition: whoever has them can make its hash again. */
export const canonicalForm = (contents: Contents | EditionContents): string => canonical(contents);

/** SHA-256 of the canonical form. */
export const hashOfContents = (contents: Contents | EditionContents): string =>
  createHash("sha256").update(canonicalForm(contents)).digest("hex");

/** The leading organisation as it chose, and of its partners those that wish to be named. */
export function authorsOf(
  { authorship, pseudonym }: { authorship: ReportAuthorship; pseudonym: string | null },
  lead: Author,
  partners: Author[],
): Authors {
  const all = [{ ...lead, isNamed: authorship === "NAMED" }, ...partners];
  return {
    authorship,
    pseudonym,
    named: all.filter(({ isNamed }) => isNamed).map(({ name, kind }) => ({ name, kind })),
    unnamed: all.filter(({ isNamed }) => !isNamed).length - (authorship === "PSEUDONYM" ? 1 : 0),
  };
}

/** What kinds of organisation have signed. Of the one national institution there is, its kind would be its name. */
export const kindsOf = (authors: Author[]): OrganisationKind[] => [
  ...new Set(authors.filter(({ kind, isNamed }) => isNamed || kind !== "NHRI").map(({ kind }) => kind)),
];

/** What a reader sees of an edition: what was signed, and by whom as they chose. */
export const editionOf = (contents: Contents, authors: Authors): EditionContents => ({ ...contents, authors });

/** The issues of a report, in their order; their places are what answers and citations refer to. */
export const issuesOf = ({ parts }: Pick<Contents, "parts">): Part[] => parts.filter(({ kind }) => kind === "ISSUE");

/** The languages that it can be read in. */
export const languagesOf = ({ language, translationLanguage }: Pick<Contents, "language" | "translationLanguage">): Language[] =>
  translationLanguage && translationLanguage !== language ? [language, translationLanguage] : [language];

/** A part in one of its languages; where a field is not translated, as it was written. */
export function partIn(
  part: Part,
  language: Language,
  { language: written }: Pick<Contents, "language">,
): PartTexts & { language: Language } {
  const { heading, reference, stateSaid, text, evidence, suggestion, translation } = part;
  const own = { heading, reference, stateSaid, text, evidence, suggestion };
  if (language === written || !translation?.text) return { ...own, language: written };
  return { ...own, ...filledOf(translation), language };
}

const filledOf = (texts: Partial<PartTexts>): Partial<PartTexts> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));

/** Who it is from, in a word that is fit for the name of a file: never a name that is not said in it. */
export const signature = ({ authorship, pseudonym, named }: Authors): string | null =>
  authorship === "PSEUDONYM" ? pseudonym : (named.at(0)?.name ?? null);

type NameParts = {
  state: string;
  committee: string;
  session: string | null;
  organisation: string;
  stage: ReportStage;
  year: number;
  language: Language;
};

/** What the register calls the State, the committee and the review of a report, in every language there is. */
export type NamesOnRegister = { titles: unknown; state: { code: string; names: unknown }; mechanism: { names: unknown } };
export type NamesOnPaper = Pick<Contents, "state" | "committee" | "review">;

/**
 * The names on the cover in the language of the paper: as they were signed where it is the report's own, and else as the register has
 * them. A review that has no title in it is known by its stage and session.
 */
export function namesOnPaper(
  { language: written, state, committee, review }: Pick<Contents, "language" | keyof NamesOnPaper>,
  language: Language,
  { titles, state: { code, names }, mechanism }: NamesOnRegister,
): NamesOnPaper {
  const title = readWords(titles)[language] ?? "";
  if (language === written) return { state, committee, review: title && review };
  const register = { state: stateName({ code, names: readWords(names) }, language), review: title };
  return { ...register, committee: nameInLanguage(readWords(mechanism.names), language) };
}

/** The name that a Committee wishes the file to have; what a template leaves in braces is filled in. */
export function fileNameOf(pattern: string, parts: NameParts): string {
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_whole, key: string) => String(parts[key as keyof NameParts] ?? ""));
  return (
    filled
      .replaceAll(/[^\p{L}\p{N}._-]+/gu, "_")
      .replaceAll(/_{2,}/g, "_")
      .replaceAll(/^[_.]+|[_.]+$/g, "") || "report"
  );
}
