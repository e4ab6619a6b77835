import { isLater, partialDayOf } from "@/domain/reforms/dates/rules";
import { type DatePrecision, type InterfaceLanguage, type ReformStage, reformStages } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** Until it is adopted, a draft may go back; what was adopted can only come into force or be repealed, and what is repealed stays so. */
export function canReach(from: ReformStage, to: ReformStage): boolean {
  if (from === to) return false;
  const [now, then] = [reformStages.indexOf(from), reformStages.indexOf(to)];
  return then > now || now < reformStages.indexOf("ADOPTED");
}

export const stagesAfter = (stage: ReformStage): ReformStage[] => reformStages.filter((next) => canReach(stage, next));

const hasReached = (stage: ReformStage, milestone: ReformStage) => reformStages.indexOf(stage) >= reformStages.indexOf(milestone);

export type ReformDates = { adoptedOn: string; inForceOn: string; repealedOn: string };
export type DateProblem = { field: "adoptedOn" | "inForceOn" | "repealedOn"; key: string };

/** What is wrong with the dates of an act: too early for its stage, out of order, or not yet come. */
export function dateProblems(stage: ReformStage, { adoptedOn, inForceOn, repealedOn }: ReformDates, today: Day): DateProblem[] {
  const problems: (DateProblem | false)[] = [
    adoptedOn !== "" && !hasReached(stage, "ADOPTED") && { field: "adoptedOn", key: "notYetAdopted" },
    inForceOn !== "" && !hasReached(stage, "ADOPTED") && { field: "inForceOn", key: "notYetAdopted" },
    repealedOn !== "" && stage !== "REPEALED" && { field: "repealedOn", key: "notYetRepealed" },
    isLater(adoptedOn, today) && { field: "adoptedOn", key: "notInTheFuture" },
    hasReached(stage, "IN_FORCE") && isLater(inForceOn, today) && { field: "inForceOn", key: "notInTheFuture" },
    repealedOn.length % 10 !== 0 && { field: "repealedOn", key: "wholeDateNeeded" },
    isLater(repealedOn, today) && { field: "repealedOn", key: "notInTheFuture" },
    inForceOn !== "" && isLater(adoptedOn, inForceOn) && { field: "inForceOn", key: "beforeAdoption" },
    repealedOn !== "" &&
      (isLater(adoptedOn, repealedOn) || isLater(inForceOn, repealedOn)) && { field: "repealedOn", key: "beforeItsForce" },
  ];
  return problems.filter((problem) => problem !== false);
}

/** The date that a stage is known by; a stage before adoption has none. */
export const dateOfStage = (stage: ReformStage): keyof ReformDates | null =>
  stage === "ADOPTED" ? "adoptedOn" : stage === "IN_FORCE" ? "inForceOn" : stage === "REPEALED" ? "repealedOn" : null;

/** The dates that an act can have at a stage; the others were told of a stage it never came to. */
export const datesAt = (stage: ReformStage, { adoptedOn, inForceOn, repealedOn }: ReformDates): ReformDates => ({
  adoptedOn: hasReached(stage, "ADOPTED") ? adoptedOn : "",
  inForceOn: hasReached(stage, "IN_FORCE") ? inForceOn : "",
  repealedOn: stage === "REPEALED" ? repealedOn : "",
});

type KeptDates = {
  adoptedOn: Date | null;
  adoptedPrecision: DatePrecision | null;
  inForceOn: Date | null;
  inForcePrecision: DatePrecision | null;
  repealedOn: Date | null;
};

/** The dates of a reform as a form shows them. */
export const writtenDates = ({ adoptedOn, adoptedPrecision, inForceOn, inForcePrecision, repealedOn }: KeptDates): ReformDates => ({
  adoptedOn: partialDayOf(adoptedOn, adoptedPrecision),
  inForceOn: partialDayOf(inForceOn, inForcePrecision),
  repealedOn: partialDayOf(repealedOn, "DAY"),
});

const dateIn = (dates: ReformDates, stage: ReformStage): string => {
  const name = dateOfStage(stage);
  return name ? dates[name] : "";
};

/** The stages that a reform has certainly come through when it is first recorded, with their dates. */
export function milestonesOf(stage: ReformStage, dates: ReformDates): { stage: ReformStage; reachedOn: string }[] {
  const passed = reformStages.filter(
    (milestone) => milestone === stage || (dateIn(dates, milestone) !== "" && hasReached(stage, milestone)),
  );
  return passed.map((milestone) => ({ stage: milestone, reachedOn: dateIn(dates, milestone) }));
}

const editions: Record<InterfaceLanguage, string> = { en: "eng", ru: "rus", kk: "kaz" };

/** Adilet addresses an act by its language and by a letter with the year and number: `/rus/docs/Z2200000154`. Other places are taken as they are. */
export function isActAddress(address: string, language: InterfaceLanguage): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return false;
  if (!/(^|\.)adilet\.zan\.kz$/i.test(hostname)) return true;
  return new RegExp(`^/${editions[language]}/docs/[A-Z]\\d{9,10}_?(/.*)?$`).test(pathname);
}

/** A statement is verified by a source that others can open too. */
export const hasSource = ({ source, links }: { source: string; links: Partial<Record<InterfaceLanguage, string>> }): boolean =>
  source !== "" || Object.values(links).some((link) => link !== "");
