import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import type { CaseDescription, CasePublication, CaseWithdrawal } from "@/domain/cases/schema";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import { filled } from "@/domain/sources/rules";
import { noteWithdrawal } from "@/domain/withdrawals/commands";
import { referencesIn } from "@/domain/working-group/decisions/rules";
import { fieldsOf } from "@/domain/working-group/rules";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull } from "@/lib/day";
import { linesIn } from "@/lib/lines";
import { withArguments } from "@/lib/refusal";

type Tx = Change["tx"];

/** Opens a case file for Views, or for a communication they are awaited on. It is published by an act of its own. */
export function recordCase(actor: Actor, { stateId, caseFileId: _, version: __, ...described }: CaseDescription): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("caseFile.record", { stateId });
    const related = await check(tx, stateId, described);
    const data = { stateId, ...asKept(described) };
    const { id } = await tx.caseFile.create({ data, select: { id: true } });
    await relate(tx, id, related);
    await record({ before: null, after: { id, ...data, ...related } });
    return { id };
  });
}

/** Corrects what the file says of a case. */
export function reviseCase(actor: Actor, { caseFileId: id, version, stateId: _, ...described }: CaseDescription): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.caseFile.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("caseFile.revise", before);
    const related = await check(tx, before.stateId, described, id);
    const data = asKept(described);
    const { count } = await tx.caseFile.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: before.version, theirs: asTyped(before) });
    await tx.caseArticle.deleteMany({ where: { caseFileId: id } });
    await tx.caseBody.deleteMany({ where: { caseFileId: id } });
    await tx.caseRecommendation.deleteMany({ where: { caseFileId: id } });
    await relate(tx, id, related);
    await record({ before, after: { id, ...data, ...related } });
    return { id };
  });
}

/** Everybody sees the case from now on. */
export function publishCase(actor: Actor, { caseFileId: id, version }: CasePublication): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.caseFile.findUnique({ where: { id }, select: { id: true, stateId: true, publishedAt: true } });
    if (!before) throw new NotFound();
    authorize("caseFile.publish", before);
    const publishedAt = now();
    const { count } = await tx.caseFile.updateMany({ where: { id, version }, data: { publishedAt, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, publishedAt } });
  });
}

/** Takes a case back from everybody but the State's side, with the reason. It can be published again. */
export function withdrawCase(actor: Actor, { caseFileId: id, version, reason }: CaseWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.caseFile.findUnique({ where: { id }, select: { id: true, stateId: true, publishedAt: true } });
    if (!before) throw new NotFound();
    authorize("caseFile.withdraw", before);
    await noteWithdrawal(tx, actor, before, { caseFileId: id }, reason);
    const { count } = await tx.caseFile.updateMany({ where: { id, version }, data: { publishedAt: null, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before, after: { ...before, publishedAt: null, reason } });
  });
}

type Described = Omit<CaseDescription, "stateId" | "caseFileId" | "version">;
type Related = { articleIds: string[]; bodyIds: string[]; recommendationIds: string[] };

async function relate(tx: Tx, caseFileId: string, { articleIds, bodyIds, recommendationIds }: Related): Promise<void> {
  await tx.caseArticle.createMany({ data: articleIds.map((termId) => ({ caseFileId, termId })) });
  await tx.caseBody.createMany({ data: bodyIds.map((bodyId) => ({ caseFileId, bodyId })) });
  await tx.caseRecommendation.createMany({ data: recommendationIds.map((recommendationId) => ({ caseFileId, recommendationId })) });
}

/** A communication has one file, and everything it names is of its own State. */
async function check(tx: Tx, stateId: string, described: Described, id?: string): Promise<Related> {
  const { mechanismId, communicationNumber, documentId, bodyIds, references } = described;
  const mechanism = await tx.mechanism.findUnique({ where: { id: mechanismId }, select: { treatyId: true } });
  if (!mechanism) throw new RuleBroken("required", "mechanismId");
  const taken = await tx.caseFile.findFirst({
    where: { stateId, mechanismId, communicationNumber, ...(id && { id: { not: id } }) },
    select: { id: true },
  });
  if (taken) throw new RuleBroken("communicationTaken", "communicationNumber");
  if (documentId && !(await tx.unDocument.findFirst({ where: { id: documentId, stateId, lockedAt: { not: null } }, select: { id: true } })))
    throw new RuleBroken("invalid", "documentId");
  const wantedBodies = [...new Set(bodyIds)];
  if ((await tx.stateBody.count({ where: { stateId, id: { in: wantedBodies } } })) < wantedBodies.length)
    throw new RuleBroken("invalid", "bodyIds");
  const articleIds = [...new Set(described.articleIds)];
  const ofTreaty = { kind: "ARTICLE", treatyId: mechanism.treatyId } as const;
  if ((await tx.term.count({ where: { id: { in: articleIds }, mergedIntoId: null, vocabulary: ofTreaty } })) < articleIds.length)
    throw new RuleBroken("notOfTheTreaty", "articleIds");

  const wanted = referencesIn(references);
  const found = await tx.recommendation.findMany({ where: { stateId, reference: { in: wanted } }, select: { id: true, reference: true } });
  const unknown = wanted.find((reference) => !found.some((one) => one.reference === reference));
  if (unknown !== undefined) throw new RuleBroken(withArguments("unknownReference", { reference: unknown }), "references");
  return { articleIds, bodyIds: wantedBodies, recommendationIds: found.map((one) => one.id) };
}

function asKept({ summary, articles, documentId, ...described }: Described) {
  const said = filled(summary);
  return {
    mechanismId: described.mechanismId,
    communicationNumber: described.communicationNumber,
    symbol: described.symbol || null,
    initials: described.initials || null,
    summary: Object.keys(said).length > 0 ? said : Prisma.DbNull,
    articles: [...new Set(linesIn(articles))],
    registeredOn: dateOf(described.registeredOn),
    adoptedOn: dateOf(described.adoptedOn),
    transmittedOn: dateOf(described.transmittedOn),
    replyDueOn: dateOf(described.replyDueOn),
    documentId: documentId || null,
    documentUrl: described.documentUrl || null,
    source: described.source || null,
    attestation: described.attestation,
  };
}

const asTyped = ({ summary, articles, ...kept }: Prisma.CaseFileGetPayload<object>) => ({
  ...fieldsOf("summary", readNames(summary)),
  communicationNumber: kept.communicationNumber,
  symbol: kept.symbol ?? "",
  initials: kept.initials ?? "",
  articles: articles.join("\n"),
  registeredOn: dayOrNull(kept.registeredOn) ?? "",
  adoptedOn: dayOrNull(kept.adoptedOn) ?? "",
  transmittedOn: dayOrNull(kept.transmittedOn) ?? "",
  replyDueOn: dayOrNull(kept.replyDueOn) ?? "",
  documentUrl: kept.documentUrl ?? "",
  source: kept.source ?? "",
});
