import { z } from "zod";

import { largestFile, largestFileInMegabytes } from "@/domain/evidence/rules";
import type { Upload } from "@/domain/evidence/schema";
import { text } from "@/domain/sources/schema";
import type { FileFinding } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

const described = { reportId: z.uuid(), title: text(300).min(1, "required") };

export const reportFileSchema = z.object(described);
export type NewReportFile = z.output<typeof reportFileSchema>;

export const reportFileFormSchema = z.object({ ...described, files: z.custom<ArrayLike<Upload> | null>() }).check((context) => {
  const [file] = Array.from(context.value.files ?? []);
  const refuse = (message: string) => context.issues.push({ code: "custom", input: "", path: ["files"], message });
  if (!file) refuse("chooseFile");
  else if (file.size > largestFile) refuse(withArguments("fileTooLarge", { max: largestFileInMegabytes }));
});

/** What adding it answers with: what was taken out of the file. */
export type AddedReportFile = { id: string; findings: FileFinding[] };

export const reportFileStepSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type ReportFileStep = z.output<typeof reportFileStepSchema>;
