import { z } from "zod";

import { largestFile, largestFileInMegabytes } from "@/domain/evidence/rules";
import type { Upload } from "@/domain/evidence/schema";
import { neededWords } from "@/domain/working-group/schema";
import { withArguments } from "@/lib/refusal";

const described = z.object({ itemId: z.uuid(), title: neededWords(300) });
const address = z.url({ protocol: /^https?$/, error: "notAUrl" }).max(2000);

export const paperLinkSchema = described.extend({ url: address });
export type PaperLink = z.output<typeof paperLinkSchema>;

export const paperFileSchema = described;
export type PaperFile = z.output<typeof paperFileSchema>;

/** The form offers both ways; only the one chosen is looked at. */
export const paperFormSchema = described
  .extend({ source: z.enum(["LINK", "FILE"]), url: z.string(), files: z.custom<ArrayLike<Upload> | null>() })
  .check((context) => {
    const { source, url, files } = context.value;
    const refuse = (path: "url" | "files", message: string) =>
      context.issues.push({ code: "custom", input: context.value[path], path: [path], message });
    const [file] = Array.from(files ?? []);
    if (source === "LINK" && !address.safeParse(url).success) refuse("url", url.trim() === "" ? "required" : "notAUrl");
    if (source === "FILE" && !file) refuse("files", "chooseFile");
    if (source === "FILE" && file && file.size > largestFile)
      refuse("files", withArguments("fileTooLarge", { max: largestFileInMegabytes }));
  });
export type PaperForm = z.output<typeof paperFormSchema>;

export const paperRemovalSchema = z.object({ paperId: z.uuid(), version: z.number().int() });
export type PaperRemoval = z.output<typeof paperRemovalSchema>;
