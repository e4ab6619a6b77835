import { type StoredFile, storedFileSchema } from "@/domain/imports/schema";
import { seal, unseal } from "@/lib/seal";

const purpose = "import file";

/** What an upload answers with: the file it stored, so that only the person who sent it can name it. */
export const sealFile = (file: StoredFile, userId: string): string => seal(JSON.stringify(file), purpose, userId);

/** The file again; null for what was not sealed for this person. */
export function unsealFile(text: string, userId: string): StoredFile | null {
  const opened = unseal(text, purpose, userId);
  return opened === null ? null : storedFileSchema.parse(JSON.parse(opened));
}
