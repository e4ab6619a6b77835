import { RuleBroken } from "@/domain/errors";
import { claimedType, cleanFileName, isTextType, largestFile, largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import { cleaningSchema, type Upload } from "@/domain/evidence/schema";
import type { FileFinding } from "@/domain/vocabulary";
import type { FileRefusal } from "@/lib/cleaning/cleaned";
import { hearIsolated, Stopped, type StopReason } from "@/lib/isolated";
import { isPlainText, recogniseFile } from "@/lib/recognise-file";
import { withArguments } from "@/lib/refusal";
import { type Scanned, scanFile } from "@/lib/scan";
import { inStore } from "@/domain/store";
import { storeFile } from "@/lib/storage";

export type Attachment = { fileName: string; fileHash: string; mediaType: string; size: number; findings: FileFinding[] };

/**
 * Keeps a file that came with a form, or refuses it. It is what its contents say it is, whatever it is called, and what is kept holds
 * nothing of its authors, runs nothing and fetches nothing; `findings` say what was taken out.
 */
export async function keepAttachment(upload: Upload): Promise<Attachment> {
  const fileName = cleanFileName(upload.name);
  const type = claimedType(fileName);
  if (!type) throw new RuleBroken("fileTypeNotAccepted", "files");
  if (upload.size > largestFile) throw new RuleBroken(withArguments("fileTooLarge", { max: largestFileInMegabytes }), "files");

  const sent = new Uint8Array(await upload.arrayBuffer());
  if (sent.byteLength === 0) throw new RuleBroken("fileEmpty", "files");
  const isWhatItSays = isTextType(type) ? isPlainText(sent) : (await recogniseFile(sent)) === type;
  if (!isWhatItSays) throw new RuleBroken("fileNotWhatItSays", "files");
  await refuseHarmful(sent);
  const { bytes, findings } = type === "txt" ? { bytes: sent, findings: [] } : await clean(type, sent);
  return {
    fileName,
    fileHash: await inStore(storeFile(bytes), "files"),
    mediaType: mediaTypes[type] ?? "application/octet-stream",
    size: bytes.byteLength,
    findings,
  };
}

const harm: Record<Exclude<Scanned, "clean">, string> = {
  infected: "fileInfected",
  tooLong: "fileTooLongToScan",
  unreachable: "fileNotScanned",
};

/** Refuses what the virus scanner does not let pass, and whatever it cannot look into: where one is configured, nothing is kept without it. */
export async function refuseHarmful(sent: Uint8Array): Promise<void> {
  const scanned = await scanFile(sent);
  if (scanned !== null && scanned !== "clean") throw new RuleBroken(harm[scanned], "files");
}

const limits = { milliseconds: 10_000, megabytes: 256, outputBytes: largestFile * 1.5 };
const stopped: Record<StopReason, string> = { time: "fileTooComplex", memory: "fileTooComplex", crash: "fileNotWhatItSays" };
const refusals: Record<FileRefusal, string> = {
  damaged: "fileNotWhatItSays",
  encrypted: "fileEncrypted",
  programs: "fileHoldsPrograms",
  formulas: "fileHoldsFormulas",
  tooComplex: "fileTooComplex",
};

async function clean(type: string, sent: Uint8Array): Promise<{ bytes: Uint8Array; findings: FileFinding[] }> {
  const pieces: Buffer[] = [];
  const input = Buffer.concat([Buffer.from(`${type}\0`), sent]);
  await hearIsolated("clean-file", input, limits, (piece) => void pieces.push(piece)).catch((error: unknown) => {
    if (error instanceof Stopped) throw new RuleBroken(stopped[error.reason], "files");
    throw error;
  });
  const output = Buffer.concat(pieces);
  const lineEnd = output.indexOf(10);
  const said = cleaningSchema.parse(JSON.parse(output.subarray(0, lineEnd).toString("utf8")));
  if ("refused" in said) throw new RuleBroken(refusals[said.refused], "files");
  return { bytes: new Uint8Array(output.subarray(lineEnd + 1)), findings: said.findings };
}
