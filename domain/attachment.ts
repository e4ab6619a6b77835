import { RuleBroken } from "@/domain/errors";
import { claimedType, cleanFileName, isTextType, largestFile, largestFileInMegabytes, mediaTypes } from "@/domain/evidence/rules";
import type { Upload } from "@/domain/evidence/schema";
import { isPlainText, recogniseFile } from "@/lib/recognise-file";
import { withArguments } from "@/lib/refusal";
import { storeFile } from "@/lib/storage";

export type Attachment = { fileName: string; fileHash: string; mediaType: string; size: number };

/** Keeps a file that came with a form, or refuses it. It is what its contents say it is, whatever it is called. */
export async function keepAttachment(upload: Upload): Promise<Attachment> {
  const fileName = cleanFileName(upload.name);
  const type = claimedType(fileName);
  if (!type) throw new RuleBroken("fileTypeNotAccepted", "files");
  if (upload.size > largestFile) throw new RuleBroken(withArguments("fileTooLarge", { max: largestFileInMegabytes }), "files");

  const bytes = new Uint8Array(await upload.arrayBuffer());
  if (bytes.byteLength === 0) throw new RuleBroken("fileEmpty", "files");
  const isWhatItSays = isTextType(type) ? isPlainText(bytes) : (await recogniseFile(bytes)) === type;
  if (!isWhatItSays) throw new RuleBroken("fileNotWhatItSays", "files");
  return { fileName, fileHash: await storeFile(bytes), mediaType: mediaTypes[type] ?? "application/octet-stream", size: bytes.byteLength };
}
