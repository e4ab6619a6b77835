import type { LinkOrFile } from "@/domain/evidence/schema";
import type { FormResult } from "@/lib/form-result";

type Added = { id: string };
type Way = {
  /** What is said of it besides where it is. */
  described: Record<string, string>;
  key: string;
  addLink: () => Promise<FormResult<Added>>;
  /** The address that takes files. */
  addFile: string;
};

/** Sends what is attached the way that was chosen. */
export async function sendAttachment(
  { source, files }: Pick<LinkOrFile, "source" | "files">,
  { described, key, addLink, addFile }: Way,
): Promise<FormResult<Added>> {
  if (source === "LINK") return addLink();
  const [file] = Array.from(files ?? []);
  if (!(file instanceof File)) return { ok: false, fields: { files: "chooseFile" } };
  const body = new FormData();
  for (const [name, value] of Object.entries(described)) body.append(name, value);
  body.append("files", file);
  const reply = await fetch(addFile, { method: "POST", headers: { "Idempotency-Key": key }, body });
  return reply.json();
}
