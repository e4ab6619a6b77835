import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import { aliasKey, isWithin, keptWords } from "@/domain/vocabularies/rules";
import type { AliasRecord, SeenTerm, TermRecord, TermRevision } from "@/domain/vocabularies/terms/schema";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/** Adds a term to a vocabulary. */
export function addTerm(actor: Actor, { vocabularyId, code, ...described }: TermRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const vocabulary = await tx.vocabulary.findUnique({ where: { id: vocabularyId }, select: { stateId: true } });
    if (!vocabulary) throw new NotFound();
    authorize("term.add", vocabulary);
    const data = { id: randomUUID(), vocabularyId, code, ...asKept(described) };
    const taken = await tx.term.findUnique({ where: { vocabularyId_code: { vocabularyId, code } }, select: { id: true } });
    if (taken) throw new RuleBroken("codeTaken", "code");
    await refuseWrongParent(tx, data);
    await tx.term.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

/** Corrects a term: what it is called, what it means, where it stands. Its code stays, because files name it by that. */
export function reviseTerm(actor: Actor, { id, version, ...described }: TermRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { vocabulary, ...before } = await findKept(tx, id);
    authorize("term.revise", vocabulary);
    const data = asKept(described);
    await refuseWrongParent(tx, { id, vocabularyId: before.vocabularyId, ...data });
    await update(tx, { id, version }, data);
    await record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}

/** Stops offering a term. What is classified with it stays so. */
export function retireTerm(actor: Actor, seen: SeenTerm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const term = await findKept(tx, seen.id);
    authorize("term.retire", term.vocabulary);
    if (term.retiredAt) throw new RuleBroken("alreadyDone");
    await record(await setRetired(tx, seen, term, now()));
  });
}

/** Offers a retired term again; one that was merged has given away what it was on, and stays retired. */
export function reinstateTerm(actor: Actor, seen: SeenTerm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const term = await findKept(tx, seen.id);
    authorize("term.reinstate", term.vocabulary);
    if (term.mergedIntoId) throw new RuleBroken("alreadyMerged");
    if (!term.retiredAt) throw new RuleBroken("alreadyDone");
    await record(await setRetired(tx, seen, term, null));
  });
}

async function setRetired(
  tx: Prisma.TransactionClient,
  seen: SeenTerm,
  { vocabulary, ...before }: Awaited<ReturnType<typeof findKept>>,
  retiredAt: Date | null,
) {
  await update(tx, seen, { retiredAt });
  return { before, after: { ...before, retiredAt, version: seen.version + 1 } };
}

/** Adds another spelling, by which files and searches find the term. */
export function addAlias(actor: Actor, { termId, text, language, edition }: AliasRecord): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { vocabulary, vocabularyId, code } = await findKept(tx, termId);
    authorize("term.revise", vocabulary);
    const key = aliasKey(text);
    if (await tx.termAlias.findUnique({ where: { vocabularyId_key: { vocabularyId, key } }, select: { id: true } }))
      throw new RuleBroken("aliasTaken", "text");
    const data = { id: randomUUID(), termId, vocabularyId, text, key, language: language || null, edition: edition || null };
    await tx.termAlias.createMany({ data });
    await tx.term.updateMany({ where: { id: termId }, data: { version: { increment: 1 } } });
    await record({ after: { id: termId, code, alias: text } });
  });
}

/** Takes a spelling away from its term. */
export function removeAlias(actor: Actor, { id }: { id: string }): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const alias = await tx.termAlias.findUnique({ where: { id }, include: { vocabulary: { select: { stateId: true } } } });
    if (!alias) throw new NotFound();
    authorize("term.revise", alias.vocabulary);
    await tx.termAlias.deleteMany({ where: { id } });
    await tx.term.updateMany({ where: { id: alias.termId }, data: { version: { increment: 1 } } });
    await record({ before: { id: alias.termId, alias: alias.text }, after: { id: alias.termId } });
  });
}

async function findKept(tx: Prisma.TransactionClient, id: string) {
  const term = await tx.term.findUnique({ where: { id }, include: { vocabulary: { select: { stateId: true } } } });
  if (!term) throw new NotFound();
  return term;
}

async function update(tx: Prisma.TransactionClient, { id, version }: SeenTerm, data: Prisma.TermUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.term.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count > 0) return;
  const theirs = await tx.term.findUniqueOrThrow({ where: { id } });
  const [named, described] = [readNames(theirs.names), readNames(theirs.description)];
  throw new Outdated({
    version: theirs.version,
    theirs: {
      "names.en": named.en,
      "names.ru": named.ru,
      "names.kk": named.kk,
      "description.en": described.en,
      "description.ru": described.ru,
      "description.kk": described.kk,
      position: String(theirs.position),
      parentId: theirs.parentId ?? "",
    },
  });
}

type Described = Omit<TermRevision, "id" | "version">;

function asKept({ names, description, parentId, position }: Described) {
  const said = keptWords(description);
  return {
    names: keptWords(names),
    description: Object.keys(said).length > 0 ? said : Prisma.DbNull,
    parentId: parentId || null,
    position,
  };
}

/** A term lies below another one of its vocabulary, and never below itself. */
async function refuseWrongParent(
  tx: Prisma.TransactionClient,
  { id, vocabularyId, parentId }: { id: string; vocabularyId: string; parentId: string | null },
): Promise<void> {
  if (!parentId) return;
  const terms = await tx.term.findMany({ where: { vocabularyId }, select: { id: true, parentId: true, mergedIntoId: true } });
  const parent = terms.find((term) => term.id === parentId);
  if (!parent || parent.mergedIntoId) throw new RuleBroken("required", "parentId");
  if (isWithin(parentId, id, terms)) throw new RuleBroken("ownParent", "parentId");
}
