import { stat } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
import { RuleBroken } from "@/domain/errors";
import { hearIsolated, namedFile, Stopped, type StopReason } from "@/lib/isolated";
import { withArguments } from "@/lib/refusal";
import { maxTableMegabytes } from "./file/rules";
import { uhriLineSchema, type UhriEvent } from "./schema";

const limits = { milliseconds: 300_000, megabytes: 600, outputBytes: 4_000_000_000 };
const refusals: Record<StopReason, string> = { time: "tookTooLong", memory: "tableTooLarge", crash: "tableUnreadable" };

/**
 * Reads an uploaded UHRI export, and gives `hear` one thing after the other; it is waited for. A child process does
 * the work, so the worst a file can do is be refused: RuleBroken with the key of a refusal. What was heard before
 * a refusal does not count.
 */
export async function readUhriInIsolation(
  fileName: string,
  contents: Uint8Array | { path: string },
  hear: (event: UhriEvent) => void | Promise<void>,
  watching?: (kilobytes: number) => void,
): Promise<void> {
  const size = contents instanceof Uint8Array ? contents.length : (await stat(contents.path)).size;
  if (size > maxTableMegabytes * 1024 * 1024) throw new RuleBroken(withArguments("fileTooLarge", { max: maxTableMegabytes }));
  const input = contents instanceof Uint8Array ? namedFile(fileName, contents) : { fileName, path: contents.path };
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const hearing = async (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const heard = uhriLineSchema.parse(JSON.parse(line));
      if ("refusedFile" in heard) throw new RuleBroken(heard.refusedFile);
      await hear(heard);
    }
  };
  await hearIsolated("convert-dataset", input, limits, hearing, watching).catch((error: unknown) => {
    throw error instanceof Stopped ? new RuleBroken(refusals[error.reason]) : error;
  });
}

const headerLimits = { milliseconds: 60_000, megabytes: 600, outputBytes: 100_000 };

/** Whether a stored file is a UHRI export, by its columns; a file that is no table at all is refused as it is when it is read. */
export async function isUhriExport({ fileName, path }: { fileName: string; path: string }): Promise<boolean> {
  let said = "";
  await hearIsolated(
    "convert-dataset",
    { fileName, path, more: "header" },
    headerLimits,
    (chunk) => void (said += chunk.toString("utf8")),
  ).catch((error: unknown) => {
    throw error instanceof Stopped ? new RuleBroken(refusals[error.reason]) : error;
  });
  if (said === "") return true;
  const line = uhriLineSchema.parse(JSON.parse(said));
  if (!("refusedFile" in line)) throw new Error("A header has nothing to say but a refusal.");
  if (/^columns?(?:Missing|Twice)/.test(line.refusedFile)) return false;
  throw new RuleBroken(line.refusedFile);
}
