import { z } from "zod";

import { optionalId, text } from "@/domain/sources/schema";

/** What is sealed: whom something is known from, how to reach them, and what else must not be read by others. */
export const sealedSchema = z.object({ name: z.string(), contact: z.string(), note: z.string() });
export type Sealed = z.output<typeof sealedSchema>;

const words = { name: text(300).min(1, "required"), contact: text(500), note: text(5_000) };

/** `organisationId` is whose source it is: only its people ever open it. */
export const sourceSchema = z.object({ reportId: z.uuid(), organisationId: z.uuid(), sectionId: optionalId, ...words });
export type NewSource = z.output<typeof sourceSchema>;

export const sourceRevisionSchema = z.object({ id: z.uuid(), version: z.number().int(), sectionId: optionalId, ...words });
export type SourceRevision = z.output<typeof sourceRevisionSchema>;

export const sourceRemovalSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type SourceRemoval = z.output<typeof sourceRemovalSchema>;
