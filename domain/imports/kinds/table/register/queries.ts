import type { Referred } from "@/domain/datasets/table/schema";
import type { Tx } from "@/domain/imports/kinds/schema";
import { nameIn, readWords } from "@/domain/names/rules";
import { stillExists } from "@/domain/recommendations/assignment/rules";
import { dayOrNull, today } from "@/lib/day";
import { Directory } from "../references/rules";

/** What a State's register holds that a table can refer to: by all its names, and what each is called when it is shown. */
export interface Register {
  directory: Directory;
  names: Map<string, string>;
}

/** Loads what tables of this kind refer to, and nothing else. */
export async function findRegister(tx: Tx, stateId: string, wanted: readonly Referred[]): Promise<Register> {
  const register: Register = { directory: new Directory(), names: new Map() };
  const load: Record<Referred, (tx: Tx, stateId: string, register: Register) => Promise<void>> = {
    stateBody: loadBodies,
    organisation: loadOrganisations,
    recommendation: loadRecommendations,
    cycle: loadCycles,
    reform: loadReforms,
    term: loadTerms,
    article: loadArticles,
    measure: loadMeasures,
    indicator: loadIndicators,
  };
  for (const kind of wanted) await load[kind](tx, stateId, register);
  return register;
}

const called = (words: unknown) => nameIn(readWords(words), "ru");
const allOf = (words: unknown): string[] => Object.values(readWords(words));

async function loadBodies(tx: Tx, stateId: string, { directory, names }: Register) {
  const bodies = await tx.stateBody.findMany({ where: { stateId }, select: { id: true, names: true, acronyms: true, validTo: true } });
  for (const { id, names: words, acronyms, validTo } of bodies) {
    const isFormer = !stillExists({ validTo: dayOrNull(validTo) }, today());
    directory.add("stateBody", id, [...allOf(words), ...allOf(acronyms)], { isFormer });
    names.set(id, called(words));
  }
}

async function loadOrganisations(tx: Tx, stateId: string, { directory, names }: Register) {
  for (const { id, names: words } of await tx.organisation.findMany({ where: { stateId }, select: { id: true, names: true } })) {
    directory.add("organisation", id, allOf(words));
    names.set(id, called(words));
  }
}

async function loadRecommendations(tx: Tx, stateId: string, { directory, names }: Register) {
  const all = await tx.recommendation.findMany({
    where: { stateId },
    select: { id: true, reference: true, document: { select: { symbol: true } }, paragraph: { select: { number: true } } },
  });
  for (const { id, reference, document, paragraph } of all) {
    directory.add("recommendation", id, [reference, document.symbol && paragraph.number && `${document.symbol} ${paragraph.number}`]);
    names.set(id, reference);
  }
}

async function loadCycles(tx: Tx, stateId: string, { directory, names }: Register) {
  const cycles = await tx.reviewCycle.findMany({
    where: { stateId },
    select: {
      id: true,
      ordinal: true,
      titles: true,
      mechanism: { select: { code: true, names: true, aliases: { select: { text: true } } } },
    },
  });
  for (const { id, ordinal, titles, mechanism } of cycles) {
    const mechanisms = [mechanism.code, ...allOf(mechanism.names), ...mechanism.aliases.map(({ text }) => text)];
    directory.add("cycle", id, [...allOf(titles), ...mechanisms.map((name) => `${name} ${ordinal}`)]);
    names.set(id, `${mechanism.code}-${ordinal}`);
  }
}

async function loadReforms(tx: Tx, stateId: string, { directory, names }: Register) {
  for (const { id, titles, number } of await tx.reform.findMany({ where: { stateId }, select: { id: true, titles: true, number: true } })) {
    directory.add("reform", id, [number, ...allOf(titles)]);
    names.set(id, called(titles));
  }
}

async function loadMeasures(tx: Tx, stateId: string, { directory, names }: Register) {
  for (const { id, code, titles } of await tx.measure.findMany({ where: { stateId }, select: { id: true, code: true, titles: true } })) {
    directory.add("measure", id, [code, ...allOf(titles)]);
    names.set(id, code);
  }
}

/** Those that are measured no more take no values, and no name from those that are. */
async function loadIndicators(tx: Tx, stateId: string, { directory, names }: Register) {
  const where = { stateId, retiredAt: null };
  for (const { id, code, titles } of await tx.indicator.findMany({ where, select: { id: true, code: true, titles: true } })) {
    directory.add("indicator", id, [code, ...allOf(titles)]);
    names.set(id, code);
  }
}

async function loadTerms(tx: Tx, stateId: string, { directory, names }: Register) {
  const terms = await tx.term.findMany({
    where: { vocabulary: { OR: [{ stateId: null }, { stateId }] } },
    select: { id: true, code: true, names: true, mergedIntoId: true, aliases: { select: { text: true } } },
  });
  for (const { id, code, names: words, mergedIntoId, aliases } of terms) {
    directory.add("term", mergedIntoId ?? id, [code, ...allOf(words), ...aliases.map(({ text }) => text)]);
    if (!mergedIntoId) names.set(id, called(words) || code);
  }
}

/** Articles of treaties, by the name of the treaty or of whoever watches over it: "ICCPR 9", "CCPR 9". */
async function loadArticles(tx: Tx, _: string, { directory, names }: Register) {
  const articles = await tx.term.findMany({
    where: { vocabulary: { kind: "ARTICLE", treatyId: { not: null } } },
    select: {
      id: true,
      code: true,
      mergedIntoId: true,
      vocabulary: { select: { treaty: { select: { code: true, mechanisms: { select: { code: true } } } } } },
    },
  });
  for (const { id, code, mergedIntoId, vocabulary } of articles) {
    const { code: treaty = "", mechanisms = [] } = vocabulary.treaty ?? {};
    directory.add(
      "article",
      mergedIntoId ?? id,
      [treaty, ...mechanisms.map((mechanism) => mechanism.code)].map((name) => `${name} ${code}`),
    );
    if (!mergedIntoId) names.set(id, `${treaty} ${code}`);
  }
}
