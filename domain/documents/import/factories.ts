import { readSource } from "./file/rules";
import { propose } from "./rules";

/** What the importer makes of a file, without the process that guards it. */
export async function proposalOf(name: string, content: Uint8Array | string) {
  const { lines, warnings } = await readSource(name, bytesOf(content));
  return propose(lines, warnings);
}

export const linesOfFile = async (name: string, content: Uint8Array | string) => (await readSource(name, bytesOf(content))).lines;

const bytesOf = (content: Uint8Array | string) => (typeof content === "string" ? new TextEncoder().encode(content) : content);
