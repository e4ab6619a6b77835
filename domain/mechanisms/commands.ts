import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { MechanismAliasRecord, MechanismRecord, MechanismRevision } from "@/domain/mechanisms/schema";
import { readNames, readWords } from "@/domain/names/rules";
import { aliasKey, furtherWords, keptWords } from "@/domain/vocabularies/rules";
import type { Prisma } from "@/generated/prisma/client";

type Tx = Prisma.TransactionClient;

/** Adds a mechanism, so that what it said to a State finds its place. */
export function addMechanism(actor: Actor, { kind, code, spelling, names, symbolPrefix }: MechanismRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("mechanism.add");
    const data = { id: randomUUID(), kind, code, names: keptWords(names), symbolPrefix: symbolPrefix || null };
    if (await isSpoken(tx, code)) throw new RuleBroken("codeTaken", "code");
    const isOther = spelling !== "" && aliasKey(spelling) !== aliasKey(code);
    if (isOther && (await isSpoken(tx, spelling))) throw new RuleBroken("mechanismAliasTaken", "spelling");
    await tx.mechanism.createMany({ data });
    if (isOther) await tx.mechanismAlias.createMany({ data: { mechanismId: data.id, text: spelling, key: aliasKey(spelling) } });
    await record({ after: { ...data, ...(isOther && { alias: spelling }) } });
    return { id: data.id };
  });
}

/** Corrects what a mechanism is called, and how its symbols begin. Its code stays, because references are made of it. */
export function reviseMechanism(actor: Actor, { id, version, names, symbolPrefix }: MechanismRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await findKept(tx, id);
    authorize("mechanism.revise");
    const data = { names: { ...furtherWords(readWords(before.names)), ...keptWords(names) }, symbolPrefix: symbolPrefix || null };
    const { count } = await tx.mechanism.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw await outdated(tx, id);
    await record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}

/** Adds another spelling, by which data sets name the mechanism. */
export function addMechanismAlias(actor: Actor, { mechanismId, text }: MechanismAliasRecord): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { code } = await findKept(tx, mechanismId);
    authorize("mechanism.revise");
    if (await isSpoken(tx, text)) throw new RuleBroken("mechanismAliasTaken", "text");
    await tx.mechanismAlias.createMany({ data: { id: randomUUID(), mechanismId, text, key: aliasKey(text) } });
    await tx.mechanism.updateMany({ where: { id: mechanismId }, data: { version: { increment: 1 } } });
    await record({ after: { id: mechanismId, code, alias: text } });
  });
}

/** Takes a spelling away from its mechanism. */
export function removeMechanismAlias(actor: Actor, { id }: { id: string }): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const alias = await tx.mechanismAlias.findUnique({ where: { id } });
    if (!alias) throw new NotFound();
    authorize("mechanism.revise");
    await tx.mechanismAlias.deleteMany({ where: { id } });
    await tx.mechanism.updateMany({ where: { id: alias.mechanismId }, data: { version: { increment: 1 } } });
    await record({ before: { id: alias.mechanismId, alias: alias.text }, after: { id: alias.mechanismId } });
  });
}

/** Whether a mechanism is called so already, by its code or another spelling. */
async function isSpoken(tx: Tx, text: string): Promise<boolean> {
  const key = aliasKey(text);
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS found FROM mechanism WHERE lower(code) = ${key} UNION ALL SELECT 1 FROM mechanism_alias WHERE key = ${key}`;
  return found.length > 0;
}

async function findKept(tx: Tx, id: string) {
  const mechanism = await tx.mechanism.findUnique({ where: { id } });
  if (!mechanism) throw new NotFound();
  return mechanism;
}

async function outdated(tx: Tx, id: string): Promise<Outdated> {
  const theirs = await tx.mechanism.findUniqueOrThrow({ where: { id } });
  const called = readNames(theirs.names);
  return new Outdated({
    version: theirs.version,
    theirs: { "names.en": called.en, "names.ru": called.ru, "names.kk": called.kk, symbolPrefix: theirs.symbolPrefix ?? "" },
  });
}
