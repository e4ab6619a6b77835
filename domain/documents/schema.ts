import { z } from "zod";

import { lineKinds, paragraphTypes } from "@/domain/documents/import/schema";
import { DocumentKind, Language, TranslationState } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";
import { withArguments } from "@/lib/refusal";

/** What the importer takes at most; said here too, because the browser must not load the importer to know it. */
export const largestFileInMegabytes = 10;
const largestFile = largestFileInMegabytes * 1024 * 1024;

const line = (max: number) => z.string().overwrite(plainText).trim().max(max);
const paragraphId = z.string().min(1).max(64);
const day = z.union([z.literal(""), z.iso.date("notADate")]);
const version = z.number().int();

/** One thing a person did to a proposal; the words of each kind are under `proposal.*`. */
export const proposalEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("type"), id: paragraphId, type: z.enum(paragraphTypes) }),
  z.strictObject({ kind: z.literal("line"), id: paragraphId, line: z.enum(lineKinds) }),
  z.strictObject({ kind: z.literal("text"), id: paragraphId, text: line(200_000) }),
  z.strictObject({ kind: z.literal("number"), id: paragraphId, number: line(20).nullable(), label: line(40).nullable() }),
  z.strictObject({ kind: z.literal("heading"), id: paragraphId, heading: line(4000).nullable() }),
  z.strictObject({ kind: z.literal("split"), id: paragraphId, offset: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal("merge"), id: paragraphId }),
  z.strictObject({ kind: z.literal("pair"), id: paragraphId, concernIds: z.array(paragraphId).max(50) }),
  z.strictObject({ kind: z.literal("followUp"), id: paragraphId, isFollowUp: z.boolean() }),
  z.strictObject({ kind: z.literal("articles"), id: paragraphId, articles: z.array(line(20).min(1)).max(100) }),
  z.strictObject({ kind: z.literal("checked"), id: paragraphId, checked: z.boolean() }),
  z.strictObject({ kind: z.literal("followUpDates"), dueOn: z.iso.date().nullable(), nextReportOn: z.iso.date().nullable() }),
]);
export type ProposalEdit = z.output<typeof proposalEditSchema>;

export const proposalRevisionSchema = z.object({ id: z.uuid(), version, edits: z.array(proposalEditSchema).min(1).max(2000) });
export type ProposalRevision = z.output<typeof proposalRevisionSchema>;

/** What the head of the document says of it. */
export const documentDetailsSchema = z.object({
  id: z.uuid(),
  version,
  kind: z.enum(DocumentKind),
  language: z.enum(Language),
  originalLanguage: z.union([z.literal(""), z.enum(Language)]),
  /** As it is printed. */
  symbol: line(80),
  titles: z.object({ en: line(500), ru: line(500), kk: line(500) }),
  consideredOn: day,
  adoptedOn: day,
  distributedOn: day,
});
export type DocumentDetails = z.output<typeof documentDetailsSchema>;

export const documentLockSchema = z.object({ id: z.uuid(), version, translation: z.enum(TranslationState) });
export type DocumentLock = z.output<typeof documentLockSchema>;

export const documentDiscardSchema = z.object({ id: z.uuid(), version });
export type DocumentDiscard = z.output<typeof documentDiscardSchema>;

/** What is sent with an uploaded file, or with text that was pasted instead. */
export const documentUploadSchema = z.object({ cycleId: z.uuid(), text: z.string().max(4_000_000).optional() });

/** The endings of files that can be read, as a file field names them. */
export const readableEndings = [".docx", ".doc", ".pdf", ".html", ".htm", ".xhtml", ".txt"];
const readable = new RegExp(`(?:${readableEndings.map((ending) => `\\${ending}`).join("|")})$`, "i");

/** The form offers both ways; only the one chosen is looked at. */
export const documentImportSchema = z
  .object({
    cycleId: z.uuid(),
    source: z.enum(["FILE", "TEXT"]),
    text: z.string(),
    files: z.custom<ArrayLike<{ name: string; size: number }> | null>(),
  })
  .check((context) => {
    const { source, text, files } = context.value;
    const refuse = (path: "text" | "files", message: string) =>
      context.issues.push({ code: "custom", input: context.value[path], path: [path], message });
    const [file] = Array.from(files ?? []);
    if (source === "TEXT" && text.trim() === "") refuse("text", "required");
    if (source === "FILE" && !file) refuse("files", "chooseFile");
    if (source === "FILE" && file && file.size > largestFile)
      refuse("files", withArguments("fileTooLarge", { max: largestFileInMegabytes }));
    if (source === "FILE" && file && !readable.test(file.name)) refuse("files", "wrongFormat");
  });
export type DocumentImport = z.output<typeof documentImportSchema>;
