import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { refuseHarmful } from "@/domain/attachment";
import { type Change, change } from "@/domain/change";
import { convertInIsolation } from "@/domain/documents/import/queries";
import { joinedText, proposeAs } from "@/domain/documents/import/rules";
import { type ImportProposal, importProposalSchema } from "@/domain/documents/import/schema";
import { applyEdits, normalSymbol } from "@/domain/documents/rules";
import type { DocumentDetails, DocumentDiscard, ProposalRevision } from "@/domain/documents/schema";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { cleanFileName } from "@/domain/evidence/rules";
import { readNames } from "@/domain/names/rules";
import { authorize } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { inStore } from "@/domain/store";
import type { Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull } from "@/lib/day";
import { decodeText } from "@/lib/decode-text";
import { storeFile } from "@/lib/storage";

type Tx = Change["tx"];
type Imported = { cycleId: string; fileName: string | null; fileHash: string | null; sourceText: string; proposal: ImportProposal };

/** Lets the importer read a file, or text that was pasted, and keeps what it makes of it. The file stays as it came. */
export async function importUpload(
  actor: Actor,
  { cycleId, name, bytes }: { cycleId: string; name: string | null; bytes: Uint8Array },
): Promise<{ id: string }> {
  const cycle = await reading(actor, (reader) => reader.reviewCycle.findUnique({ where: { id: cycleId }, select: { stateId: true } }));
  if (!cycle) throw new NotFound();
  authorize(actor, "document.import", cycle);
  const fileName = name && cleanFileName(name);
  if (fileName) await refuseHarmful(bytes);
  const proposal = await convertInIsolation(fileName ?? "pasted.txt", bytes);
  const isText = fileName === null || /\.txt$/i.test(fileName);
  const sourceText = isText ? decodeText(bytes) : joinedText(proposal);
  const fileHash = fileName && (await inStore(storeFile(bytes), "files"));
  return importDocument(actor, { cycleId, fileName, fileHash, sourceText, proposal });
}

/** Keeps what the importer made of a document, for a person to check. A symbol that is already taken is left for them to see to. */
export function importDocument(actor: Actor, { cycleId, proposal, ...source }: Imported): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const cycle = await tx.reviewCycle.findUnique({ where: { id: cycleId }, select: { stateId: true } });
    if (!cycle) throw new NotFound();
    authorize("document.import", cycle);

    const { kind, symbol, symbolRaw, title, dates, originalLanguage, language } = proposal.document;
    const named = { stateId: cycle.stateId, symbol, language: language ?? "en" };
    await holdSymbols(tx, cycle);
    const data = {
      id: randomUUID(),
      ...named,
      symbol: (await isTaken(tx, named)) ? null : symbol,
      symbolRaw,
      cycleId,
      kind,
      titles: title ? { [named.language]: title } : {},
      originalLanguage,
      consideredOn: dateOf(dates.considered ?? ""),
      adoptedOn: dateOf(dates.adopted ?? ""),
      distributedOn: dateOf(dates.distributed ?? ""),
      ...source,
    };
    await tx.unDocument.createMany({ data: { ...data, proposal } });
    const { sourceText: _, ...seen } = data;
    await record({ after: seen });
    return { id: data.id };
  });
}

/** Carries out what a person did to the proposal, in the order they did it. */
export function reviseProposal(actor: Actor, { id, version, edits }: ProposalRevision): Promise<{ version: number }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const document = await tx.unDocument.findUnique({ where: { id }, select: { id: true, ...openness, version: true, proposal: true } });
    if (!document) throw new NotFound();
    authorize("document.revise", document);
    if (document.version !== version) throw new Outdated({ version: document.version, theirs: {} });

    const proposal = importProposalSchema.parse(applyEdits(importProposalSchema.parse(document.proposal), edits));
    const { count } = await tx.unDocument.updateMany({ where: { id, version }, data: { proposal, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ after: { id, version: version + 1, edits } });
    return { version: version + 1 };
  });
}

/** Corrects what the importer read in the head of the document; another kind makes the proposal anew. */
export function reviseDetails(actor: Actor, { id, version, symbol: symbolRaw, ...details }: DocumentDetails): Promise<{ version: number }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.unDocument.findUnique({ where: { id }, select: { id: true, ...openness, ...described, proposal: true } });
    if (!before) throw new NotFound();
    const { proposal: kept, ...seen } = before;
    authorize("document.revise", seen);
    const named = { id, stateId: before.stateId, symbol: normalSymbol(symbolRaw), language: details.language };
    await holdSymbols(tx, before);
    if (await isTaken(tx, named)) throw new RuleBroken("symbolTaken", "symbol");

    const data = {
      ...details,
      symbol: named.symbol,
      symbolRaw: symbolRaw || null,
      originalLanguage: details.originalLanguage || null,
      consideredOn: dateOf(details.consideredOn),
      adoptedOn: dateOf(details.adoptedOn),
      distributedOn: dateOf(details.distributedOn),
    };
    const proposal = details.kind === before.kind ? {} : { proposal: proposeAs(importProposalSchema.parse(kept), details.kind) };
    const { count } = await tx.unDocument.updateMany({ where: { id, version }, data: { ...data, ...proposal, version: { increment: 1 } } });
    if (count === 0) throw new Outdated(asTyped(await tx.unDocument.findUniqueOrThrow({ where: { id }, select: described })));
    await record({ before: seen, after: { id, ...data } });
    return { version: version + 1 };
  });
}

/** Drops a proposal that was a mistake. Its symbol becomes free again. */
export function discardDocument(actor: Actor, { id, version }: DocumentDiscard): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.unDocument.findUnique({
      where: { id },
      select: { id: true, ...openness, symbol: true, symbolRaw: true, fileName: true },
    });
    if (!before) throw new NotFound();
    authorize("document.discard", before);
    const { count } = await tx.unDocument.updateMany({
      where: { id, version, discardedAt: null },
      data: { discardedAt: now(), symbol: null, version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ before, after: { id, discardedAt: now() } });
  });
}

const openness = { stateId: true, lockedAt: true, discardedAt: true } as const;
const described = {
  version: true,
  kind: true,
  language: true,
  originalLanguage: true,
  symbolRaw: true,
  titles: true,
  consideredOn: true,
  adoptedOn: true,
  distributedOn: true,
} as const;

/** One at a time in each State: what is asked of symbols stays true until the answer is written. */
export const holdSymbols = (tx: Tx, { stateId }: { stateId: string }): Promise<unknown> =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${stateId}, 0))::text`;

type Named = { id?: string; stateId: string; symbol: string | null; language: Language };

async function isTaken(tx: Tx, { id, ...named }: Named): Promise<boolean> {
  if (named.symbol === null) return false;
  const other = await tx.unDocument.findFirst({ where: { ...named, ...(id && { NOT: { id } }) }, select: { id: true } });
  return other !== null;
}

type Described = Awaited<ReturnType<Tx["unDocument"]["findUniqueOrThrow"]>>;

function asTyped({ version, titles, symbolRaw, originalLanguage, kind, language, ...dates }: Pick<Described, keyof typeof described>) {
  const { en, ru, kk } = readNames(titles);
  return {
    version,
    theirs: {
      kind,
      language,
      originalLanguage: originalLanguage ?? "",
      symbol: symbolRaw ?? "",
      "titles.en": en,
      "titles.ru": ru,
      "titles.kk": kk,
      consideredOn: dayOrNull(dates.consideredOn) ?? "",
      adoptedOn: dayOrNull(dates.adoptedOn) ?? "",
      distributedOn: dayOrNull(dates.distributedOn) ?? "",
    },
  };
}
