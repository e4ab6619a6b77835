import { stat } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";

import { RuleBroken } from "@/domain/errors";
import { type FileOnDisk, hearIsolated, Stopped, type StopReason } from "@/lib/isolated";
import { withArguments } from "@/lib/refusal";
import type { TableRow } from "@/lib/table";
import { largestTableMegabytes, mostTableRows } from "../header/rules";
import { tableLineSchema } from "../schema";

const limits = { milliseconds: 60_000, megabytes: 400, outputBytes: 500_000_000 };
const refusals: Record<StopReason, string> = { time: "tookTooLong", memory: "tableTooLarge", crash: "tableUnreadable" };

/** No more rows are wanted: the process is stopped. */
class Enough extends Error {}

/**
 * Gives `hear` the rows of an uploaded table that hold anything, one after the other, until it says that it has enough.
 * A process of its own reads them, so the worst a file can do is be refused: RuleBroken with the key of a refusal.
 */
export async function readTableInIsolation(
  file: FileOnDisk,
  hear: (row: TableRow) => "enough" | void | Promise<"enough" | void>,
): Promise<void> {
  const kept = await stat(file.path).catch(() => null);
  if (!kept) throw new RuleBroken("fileGone");
  if (kept.size > largestTableMegabytes * 1024 * 1024) throw new RuleBroken(withArguments("fileTooLarge", { max: largestTableMegabytes }));
  const decoder = new StringDecoder("utf8");
  let [rest, count] = ["", 0];
  const hearing = async (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const heard = tableLineSchema.parse(JSON.parse(line));
      if ("refusedFile" in heard) throw new RuleBroken(heard.refusedFile);
      count += 1;
      if (count > mostTableRows) throw new RuleBroken(withArguments("tooManyRows", { max: mostTableRows }));
      if ((await hear(heard.row)) === "enough") throw new Enough();
    }
  };
  await hearIsolated("convert-table", file, limits, hearing).catch((error: unknown) => {
    if (error instanceof Enough) return;
    throw error instanceof Stopped ? new RuleBroken(refusals[error.reason]) : error;
  });
}
