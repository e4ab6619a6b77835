import { z } from "zod";

import { largestFile, largestFileInMegabytes } from "@/domain/evidence/rules";
import { evidenceKinds, evidenceVisibilities, type FileFinding, fileFindings, Language } from "@/domain/vocabulary";
import type { FileRefusal } from "@/lib/cleaning/cleaned";
import { plainText } from "@/lib/plain-text";
import { withArguments } from "@/lib/refusal";

const day = z.iso.date().refine((given) => given === "" || given >= "1900-01-01", "notADate");
const dayOrNone = z.union([z.literal(""), day], "notADate");
const words = (max: number) => z.string().overwrite(plainText).trim().max(max);

const described = z.object({
  responseId: z.uuid(),
  kind: z.enum(evidenceKinds),
  title: words(300).min(1, "required"),
  datedOn: day,
  visibility: z.enum(evidenceVisibilities),
  periodFrom: dayOrNone,
  periodTo: dayOrNone,
  language: z.enum(["", ...Object.values(Language)]),
  description: words(2000),
  origin: words(300),
  expiresOn: dayOrNone,
  /** The piece that this is a new version of. */
  replacesId: z.union([z.literal(""), z.uuid()]),
});
type Described = z.output<typeof described>;

function checkDates(context: z.core.ParsePayload<Described>): void {
  const { datedOn, periodFrom, periodTo, expiresOn } = context.value;
  const refuse = (path: keyof Described) =>
    context.issues.push({ code: "custom", input: context.value[path], path: [path], message: "datesReversed" });
  if (periodFrom && periodTo && periodTo < periodFrom) refuse("periodTo");
  if (expiresOn && expiresOn <= datedOn) refuse("expiresOn");
}

/** An address that a browser can follow. */
export const address = z.url({ protocol: /^https?$/, error: "notAUrl" }).max(2000);

export const evidenceLinkSchema = described.extend({ url: address }).check(checkDates);
export type EvidenceLink = z.output<typeof evidenceLinkSchema>;

export const evidenceFileSchema = described.check(checkDates);
export type EvidenceFile = z.output<typeof evidenceFileSchema>;

/** What adding it answers with; `findings` tell what was taken out of a file. */
export type AddedEvidence = { id: string; findings: FileFinding[] };

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

export const evidenceUploadSchema = described.extend({ uploadId: z.uuid() }).check(checkDates);
export type EvidenceUpload = z.output<typeof evidenceUploadSchema>;

export const evidenceFormSchema = described.extend(linkOrFile).check(checkDates, checkLinkOrFile);

export const evidenceRemovalSchema = z.object({ evidenceId: z.uuid(), version: z.number().int() });
export type EvidenceRemoval = z.output<typeof evidenceRemovalSchema>;

const fileRefusals = ["damaged", "encrypted", "programs", "formulas", "tooComplex"] as const satisfies FileRefusal[];

/** What the process that cleans a file says of it. */
export const cleaningSchema = z.union([z.object({ findings: z.array(z.enum(fileFindings)) }), z.object({ refused: z.enum(fileRefusals) })]);
