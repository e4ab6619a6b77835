import { RuleBroken } from "@/domain/errors";
import { FileDamaged, StoreUnavailable } from "@/lib/storage";

/** What is kept or read in the store of files, or a refusal that a person understands, at the field of the file. */
export async function inStore<Result>(working: Promise<Result>, field?: string): Promise<Result> {
  try {
    return await working;
  } catch (error) {
    if (!(error instanceof StoreUnavailable || error instanceof FileDamaged)) throw error;
    console.error(error.message, error.cause ?? "");
    throw new RuleBroken(error instanceof StoreUnavailable ? "storeUnavailable" : "fileGone", field);
  }
}
