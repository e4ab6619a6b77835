import { createHash, randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { holdSymbols } from "@/domain/documents/commands";
import { type ImportProposal, importProposalSchema } from "@/domain/documents/import/schema";
import { recordGrades } from "@/domain/documents/locking/grades/commands";
import {
  matchTranslation,
  paragraphsToRecord,
  type RecordedParagraph,
  recommendationsToRecord,
  referencesOf,
} from "@/domain/documents/locking/rules";
import { lockProblems, mayBe } from "@/domain/documents/rules";
import type { DocumentLock } from "@/domain/documents/schema";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import type { Language, TranslationState } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf } from "@/lib/day";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/**
 * Makes the checked proposal the record: its paragraphs and recommendations, public from now on and never edited again.
 * A further language of a document that is recorded adds its words to the paragraphs that are there.
 */
export function lockDocument(actor: Actor, { id, version, translation }: DocumentLock): Promise<void> {
  return change(actor, async ({ tx, authorize, record, tell }) => {
    const document = await find(tx, id);
    if (!document) throw new NotFound();
    authorize("document.lock", document);
    const { proposal: kept, sourceText, cycle: _cycle, ...seen } = document;
    const proposal = importProposalSchema.parse(kept);
    const [problem] = lockProblems({ ...document, titles: readNames(document.titles) }, proposal);
    if (problem) throw new RuleBroken(problem.message, problem.field);
    if (!mayBe(translation, document)) throw new RuleBroken("cannotBeOfficial", "translation");

    await holdSymbols(tx, document);
    const { count } = await tx.unDocument.updateMany({ where: { id, version, lockedAt: null }, data: { version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    const original = await findOriginal(tx, document);
    const { recorded, news } = original
      ? { recorded: await addTranslation(tx, { document, translation, proposal, original }), news: null }
      : await addRecord(tx, actor, { document, translation, proposal });

    await tx.unDocument.updateMany({ where: { id }, data: { lockedAt: now(), proposal: Prisma.DbNull } });
    const textHash = createHash("sha256").update(sourceText).digest("hex");
    await record({ before: seen, after: { id, lockedAt: now(), translation, textHash, ...recorded } });
    if (news) await tell(news);
  });
}

const find = (tx: Tx, id: string) =>
  tx.unDocument.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      cycleId: true,
      kind: true,
      symbol: true,
      titles: true,
      language: true,
      lockedAt: true,
      discardedAt: true,
      sourceText: true,
      proposal: true,
      cycle: { select: { ordinal: true, state: { select: { code: true } }, mechanism: { select: { code: true } } } },
    },
  });

type Document = NonNullable<Awaited<ReturnType<typeof find>>>;
type Locking = { document: Document; translation: TranslationState; proposal: ImportProposal };

async function findOriginal(tx: Tx, { id, stateId, symbol, kind }: Document): Promise<{ id: string } | null> {
  if (symbol === null) return null;
  return tx.unDocument.findFirst({
    where: { stateId, symbol, kind, lockedAt: { not: null }, NOT: { id } },
    select: { id: true },
    orderBy: { lockedAt: "asc" },
  });
}

async function addRecord(tx: Tx, actor: Actor, { document, translation, proposal }: Locking) {
  const paragraphs = paragraphsToRecord(proposal, randomUUID);
  await insertParagraphs(tx, document, [...paragraphs.values()]);
  await insertTexts(tx, document.language, translation, [...paragraphs.values()]);

  const proposed = recommendationsToRecord(document.kind, proposal);
  const { state, mechanism, ordinal } = document.cycle;
  const references = referencesOf({ state: state.code, mechanism: mechanism.code, ordinal }, proposed);
  await refuseTaken(tx, document, references);
  const last = await tx.recommendation.aggregate({ where: { cycleId: document.cycleId }, _max: { position: true } });
  const rows = proposed.map((each, place) => ({
    id: randomUUID(),
    stateId: document.stateId,
    cycleId: document.cycleId,
    documentId: document.id,
    paragraphId: recordedId(paragraphs, each.id),
    concernId: each.concernIds.length > 0 ? recordedId(paragraphs, each.concernIds.at(-1) ?? "") : null,
    pairKind: each.pairKind,
    reference: references[place] ?? "",
    position: (last._max.position ?? 0) + place + 1,
    isFollowUp: each.followUp,
    followUpDueOn: each.followUp ? dateOf(proposal.followUp.dueOn ?? "") : null,
    uprPosition: each.position,
    recommendingStates: each.recommendingStates,
    publishedAt: now(),
  }));
  await tx.recommendation.createMany({ data: rows });
  await tx.historyEntry.createMany({
    data: rows.map((row) => ({ recommendationId: row.id, kind: "RECORDED", note: document.symbol, actorId: actor.id, at: now() })),
  });
  const graded = document.kind === "FOLLOW_UP_REPORT" ? await recordGrades(tx, document, { proposal, paragraphs }) : null;
  const { news = null, ...grades } = graded ?? {};
  return { recorded: { paragraphs: paragraphs.size, recommendations: references, ...grades }, news };
}

function recordedId(paragraphs: Map<string, RecordedParagraph>, id: string): string {
  const paragraph = paragraphs.get(id);
  if (!paragraph) throw new Error(`Paragraph ${id} of the proposal is not part of its text.`);
  return paragraph.id;
}

async function refuseTaken(tx: Tx, { stateId }: Document, references: string[]): Promise<void> {
  const taken = await tx.recommendation.findFirst({ where: { stateId, reference: { in: references } }, select: { reference: true } });
  if (taken) throw new RuleBroken(withArguments("referenceTaken", taken));
}

async function addTranslation(tx: Tx, { document, translation, proposal, original }: Locking & { original: { id: string } }) {
  const translated = [...paragraphsToRecord(proposal, randomUUID).values()];
  const recorded = await tx.paragraph.findMany({
    where: { documentId: original.id },
    select: { id: true, number: true },
    orderBy: { position: "asc" },
  });
  const { pairs, different } = matchTranslation(recorded, translated);
  if (different.length > 0) throw new RuleBroken(withArguments("translationDiffers", { paragraphs: different.slice(0, 12).join(", ") }));

  // Notes differ from language to language, so those of the translation are its own.
  const own = translated.filter(({ id }) => !pairs.has(id)).map((paragraph) => ({ ...paragraph, parentId: null }));
  const matched = translated
    .filter(({ id }) => pairs.has(id))
    .map((paragraph) => ({ ...paragraph, id: pairs.get(paragraph.id) ?? paragraph.id }));
  await insertParagraphs(tx, document, own);
  await tx.$executeRaw`
    UPDATE paragraph p SET
      section = CASE WHEN t.section IS NULL THEN p.section ELSE jsonb_build_object(${document.language}::text, t.section) || coalesce(p.section, '{}') END,
      heading = CASE WHEN t.heading IS NULL THEN p.heading ELSE jsonb_build_object(${document.language}::text, t.heading) || coalesce(p.heading, '{}') END
    FROM unnest(${matched.map(({ id }) => id)}::uuid[], ${matched.map(({ section }) => section)}::text[], ${matched.map(({ heading }) => heading)}::text[])
      AS t (id, section, heading)
    WHERE p.id = t.id`;
  await insertTexts(tx, document.language, translation, [...own, ...matched]);
  return { translationOf: original.id, paragraphs: translated.length };
}

const insertParagraphs = (tx: Tx, { id: documentId, language }: Document, paragraphs: RecordedParagraph[]) =>
  tx.paragraph.createMany({
    data: paragraphs.map(({ text: _text, raw: _raw, section, heading, ...paragraph }) => ({
      ...paragraph,
      documentId,
      section: inLanguage(language, section),
      heading: inLanguage(language, heading),
    })),
  });

const inLanguage = (language: Language, words: string | null) => (words === null ? Prisma.DbNull : { [language]: words });

const insertTexts = (tx: Tx, language: Language, translation: TranslationState, paragraphs: RecordedParagraph[]) =>
  tx.paragraphText.createMany({
    data: paragraphs.map(({ id, text, raw }) => ({
      paragraphId: id,
      language,
      translation,
      text,
      raw,
      isLocked: translation === "OFFICIAL",
    })),
  });
