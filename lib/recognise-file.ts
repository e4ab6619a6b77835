import { fileTypeFromBuffer } from "file-type";

/** What a file is by its contents, as the usual end of its name ("pdf"); null when they do not tell. */
export async function recogniseFile(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.ext ?? null;
}

/** Whether a file is nothing but text, in any encoding that leaves the ASCII characters alone. */
export const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d));
