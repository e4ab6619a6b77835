import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readWords } from "@/domain/names/rules";
import type { Merger } from "@/domain/vocabularies/merging/schema";
import { aliasKey, isWithin } from "@/domain/vocabularies/rules";
import type { Language } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

const fields = {
  id: true,
  code: true,
  names: true,
  vocabularyId: true,
  parentId: true,
  retiredAt: true,
  mergedIntoId: true,
  version: true,
  vocabulary: { select: { kind: true, stateId: true, treatyId: true } },
  aliases: { select: { text: true, language: true, edition: true } },
} satisfies Prisma.TermSelect;

type Found = Prisma.TermGetPayload<{ select: typeof fields }>;

/**
 * Makes one term of two: what the first was on, the terms below it, its spellings, its names and its code
 * go to the other. Tells how many recommendations, questions and cases came to the other by that.
 */
export function mergeTerm(actor: Actor, { id, version, intoId }: Merger): Promise<{ moved: number }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const [source, target] = [await find(tx, id), await find(tx, intoId)];
    authorize("term.merge", target.vocabulary);
    authorize("term.merge", source.vocabulary);
    await refuseWrongMerger(tx, source, target);

    const retiredAt = source.retiredAt ?? now();
    const data = { retiredAt, mergedIntoId: intoId, version: { increment: 1 } };
    const { count } = await tx.term.updateMany({ where: { id, version }, data });
    if (count === 0) throw new Outdated({ version: source.version, theirs: {} });
    await tx.term.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: intoId } });
    await tx.term.updateMany({ where: { parentId: id }, data: { parentId: intoId } });
    await tx.term.updateMany({ where: { id: intoId }, data: { version: { increment: 1 } } });
    await giveSpellings(tx, source, target);
    const [given] = await tx.$queryRaw<{ moved: number }[]>`SELECT app_merge_term(${id}::uuid, ${intoId}::uuid) AS moved`;
    const moved = given?.moved ?? 0;
    await record({
      before: { id, code: source.code, names: source.names },
      after: { id, code: source.code, mergedInto: target.code, mergedIntoId: intoId, moved },
    });
    return { moved };
  });
}

async function find(tx: Prisma.TransactionClient, id: string): Promise<Found> {
  const term = await tx.term.findUnique({ where: { id }, select: fields });
  if (!term) throw new NotFound();
  return term;
}

/** A term is merged once, into another of its kind that is offered, an article into one of its treaty, and never into one below itself. */
async function refuseWrongMerger(tx: Prisma.TransactionClient, source: Found, target: Found): Promise<void> {
  if (source.mergedIntoId) throw new RuleBroken("alreadyMerged");
  const [ours, theirs] = [source.vocabulary, target.vocabulary];
  if (target.retiredAt || theirs.kind !== ours.kind || theirs.treatyId !== ours.treatyId) throw new RuleBroken("cannotMergeInto", "intoId");
  const terms = await tx.term.findMany({ where: { vocabularyId: source.vocabularyId }, select: { id: true, parentId: true } });
  if (isWithin(target.id, source.id, terms)) throw new RuleBroken("ownParent", "intoId");
  if (target.vocabularyId !== source.vocabularyId && terms.some(({ parentId }) => parentId === source.id))
    throw new RuleBroken("mergeThoseBelowFirst", "intoId");
}

/** The other term is found by everything that this one was found by. A spelling that already means something there stays with that. */
async function giveSpellings(tx: Prisma.TransactionClient, source: Found, target: Found): Promise<void> {
  const named = Object.entries(readWords(source.names)).map(([language, text]) => ({
    text,
    language: language as Language,
    edition: null,
  }));
  const spellings = [{ text: source.code, language: null, edition: null }, ...named, ...source.aliases];
  await tx.termAlias.deleteMany({ where: { termId: source.id } });
  await tx.termAlias.createMany({
    data: spellings.map((spelling) => ({
      ...spelling,
      key: aliasKey(spelling.text),
      termId: target.id,
      vocabularyId: target.vocabularyId,
    })),
    skipDuplicates: true,
  });
}
