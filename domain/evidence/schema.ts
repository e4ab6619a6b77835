import { z } from "zod";

import { largestFile, largestFileInMegabytes } from "@/domain/evidence/rules";
import { evidenceKinds, evidenceVisibilities } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";
import { withArguments } from "@/lib/refusal";

const described = z.object({
  responseId: z.uuid(),
  kind: z.enum(evidenceKinds),
  title: z.string().overwrite(plainText).trim().min(1, "required").max(300),
  datedOn: z.iso.date().refine((day) => day === "" || day >= "1900-01-01", "notADate"),
  visibility: z.enum(evidenceVisibilities),
});

/** An address that a browser can follow. */
export const address = z.url({ protocol: /^https?$/, error: "notAUrl" }).max(2000);

export const evidenceLinkSchema = described.extend({ url: address });
export type EvidenceLink = z.output<typeof evidenceLinkSchema>;

export const evidenceFileSchema = described;
export type EvidenceFile = z.output<typeof evidenceFileSchema>;

/** A file as a browser or a request holds it. */
export type Upload = { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> };

/** The form offers both ways; only the one chosen is looked at. */
export const linkOrFile = { source: z.enum(["LINK", "FILE"]), url: z.string(), files: z.custom<ArrayLike<Upload> | null>() };
export type LinkOrFile = z.output<z.ZodObject<typeof linkOrFile>>;

export function checkLinkOrFile(context: z.core.ParsePayload<LinkOrFile>): void {
  const { source, url, files } = context.value;
  const refuse = (path: "url" | "files", message: string) =>
    context.issues.push({ code: "custom", input: context.value[path], path: [path], message });
  const [file] = Array.from(files ?? []);

  if (source === "LINK" && url.trim() === "") refuse("url", "required");
  else if (source === "LINK" && !address.safeParse(url).success) refuse("url", "notAUrl");
  if (source === "FILE" && !file) refuse("files", "chooseFile");
  else if (source === "FILE" && file && file.size > largestFile)
    refuse("files", withArguments("fileTooLarge", { max: largestFileInMegabytes }));
}

export const evidenceFormSchema = described.extend(linkOrFile).check(checkLinkOrFile);

export const evidenceRemovalSchema = z.object({ evidenceId: z.uuid(), version: z.number().int() });
export type EvidenceRemoval = z.output<typeof evidenceRemovalSchema>;
