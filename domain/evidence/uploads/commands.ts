import { createHash } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { NotFound, RuleBroken } from "@/domain/errors";
import { addEvidenceFile, mayAddEvidence } from "@/domain/evidence/commands";
import { claimedType, cleanFileName, largestFile, largestFileInMegabytes } from "@/domain/evidence/rules";
import type { AddedEvidence, EvidenceFile } from "@/domain/evidence/schema";
import { partSize, type Unfinished, type UploadDiscard, type UploadPart, type UploadStart } from "@/domain/evidence/uploads/schema";
import { withArguments } from "@/lib/refusal";
import { appendPart, beginStaging, dropStaged, findStaged, listStaged, markUsed, readStaged, type Staged } from "@/lib/staging";

const mostAtOnce = 4;

/** Begins a file that comes in parts, or finds how far it has come. What would be refused at the end is refused before the first part. */
export async function startUpload(actor: Actor, { responseId, name, size, mark }: UploadStart): Promise<Unfinished> {
  await mayAddEvidence(actor, responseId);
  const fileName = cleanFileName(name);
  if (!claimedType(fileName)) throw new RuleBroken("fileTypeNotAccepted", "files");
  if (size > largestFile) throw new RuleBroken(withArguments("fileTooLarge", { max: largestFileInMegabytes }), "files");
  const staged = await listStaged(actor.id);
  const begun = staged.find((one) => one.about === responseId && one.mark === mark && one.size === size);
  if (!begun && staged.length >= mostAtOnce) throw new RuleBroken("tooManyUploads", "files");
  return asUnfinished(begun ?? (await beginStaging(actor.id, { name: fileName, size, mark, about: responseId })));
}

/** Takes one part and answers with how much has come; a part that was damaged on the way is asked for again. */
export async function takePart(
  actor: Actor,
  { uploadId, offset, digest }: UploadPart,
  body: AsyncIterable<Uint8Array>,
): Promise<{ received: number }> {
  const staged = await findStaged(actor.id, uploadId);
  if (!staged) throw new NotFound();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > partSize) throw new RuleBroken("invalid");
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const isWhole = digest === "" || createHash("sha256").update(bytes).digest("hex") === digest;
  return { received: isWhole ? await appendPart(actor.id, staged, offset, bytes) : staged.received };
}

/** Adds a file that has come whole as evidence. */
export async function addUploadedEvidence(actor: Actor, uploadId: string, described: EvidenceFile): Promise<AddedEvidence> {
  const staged = await findStaged(actor.id, uploadId);
  if (!staged || staged.about !== described.responseId || staged.received < staged.size) throw new RuleBroken("uploadNotWhole", "files");
  const { name, size } = staged;
  const read = async () => (await readStaged(actor.id, uploadId)).buffer as ArrayBuffer;
  const added = await addEvidenceFile(actor, described, { name, size, arrayBuffer: read }).catch(async (refusal: unknown) => {
    if (isForGood(refusal)) await dropStaged(actor.id, uploadId);
    throw refusal;
  });
  await markUsed(actor.id, staged);
  return added;
}

const passing = new Set(["storeUnavailable", "fileNotScanned"]);

/** Refused for what it is; a file that could only not be kept now is there for the next try. */
const isForGood = (refusal: unknown): boolean => refusal instanceof RuleBroken && refusal.field === "files" && !passing.has(refusal.key);

/** Gives up a file that has not come whole. */
export async function discardUpload(actor: Actor, { uploadId }: UploadDiscard): Promise<void> {
  await dropStaged(actor.id, uploadId);
}

const asUnfinished = ({ id, name, size, mark, received }: Staged): Unfinished => ({ id, name, size, mark, received });
