import { RuleBroken } from "@/domain/errors";
import { namedFile, runIsolated, Stopped, type StopReason } from "@/lib/isolated";
import { maxFileBytes, tooLarge } from "./size/rules";
import { conversionSchema, type ImportProposal } from "./schema";

const limits = { milliseconds: 10_000, megabytes: 256, outputBytes: 16 * 1024 * 1024 };
const refusals: Record<StopReason, string> = {
  time: "tookTooLong",
  memory: "fileTooComplex",
  crash: "unreadableFile",
};

/**
 * What the importer proposes for an uploaded file. A child process does the work, so the worst a file can do
 * is be refused: RuleBroken with `fileTooLarge`, `fileTooComplex`, `wrongFormat`, `unreadableFile`, `macrosRefused`,
 * `noTextInFile` or `tookTooLong`.
 */
export async function convertInIsolation(
  fileName: string,
  bytes: Uint8Array,
  watching?: (kilobytes: number) => void,
): Promise<ImportProposal> {
  if (bytes.length > maxFileBytes) throw tooLarge();
  const output = await runIsolated("convert-document", namedFile(fileName, bytes), limits, watching).catch((error: unknown) => {
    if (error instanceof Stopped) throw new RuleBroken(refusals[error.reason]);
    throw error;
  });

  const conversion = conversionSchema.parse(JSON.parse(output));
  if ("refused" in conversion) throw new RuleBroken(conversion.refused);
  return conversion.proposal;
}

/** The same for text that was pasted. */
export const convertText = (text: string): Promise<ImportProposal> => convertInIsolation("pasted.txt", new TextEncoder().encode(text));
