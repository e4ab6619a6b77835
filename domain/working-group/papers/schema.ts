import { z } from "zod";

import { address, checkLinkOrFile, linkOrFile } from "@/domain/evidence/schema";
import { neededWords } from "@/domain/working-group/schema";

const described = z.object({ itemId: z.uuid(), title: neededWords(300) });

export const paperLinkSchema = described.extend({ url: address });
export type PaperLink = z.output<typeof paperLinkSchema>;

export const paperFileSchema = described;
export type PaperFile = z.output<typeof paperFileSchema>;

export const paperFormSchema = described.extend(linkOrFile).check(checkLinkOrFile);

export const paperRemovalSchema = z.object({ paperId: z.uuid(), version: z.number().int() });
export type PaperRemoval = z.output<typeof paperRemovalSchema>;
