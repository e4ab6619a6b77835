import { z } from "zod";

import { Attestation, remedyStates } from "@/domain/vocabulary";
import {
  inLanguages,
  longestReason,
  neededWords,
  optionalAddress,
  optionalDay,
  optionalId,
  said,
  words,
} from "@/domain/working-group/schema";

/** One form records a case and corrects it; `caseFileId` is empty for a new one. */
export const caseFileSchema = z
  .object({
    stateId: z.uuid(),
    caseFileId: optionalId,
    version: z.number().int(),
    mechanismId: z.uuid("required"),
    communicationNumber: neededWords(60).regex(/\d+\/\d{4}/, "notACommunication"),
    symbol: words(60),
    /** Empty: the author's name is withheld. Never more than letters with their points. */
    initials: words(20).regex(/^(\p{L}{1,3}\.[ -]?)*$/u, "notInitials"),
    summary: inLanguages(words(3000)),
    articleIds: z.array(z.uuid()).max(50),
    /** What the Views say beyond whole articles: paragraphs, other instruments, a line each. */
    articles: words(2000),
    registeredOn: optionalDay,
    adoptedOn: optionalDay,
    transmittedOn: optionalDay,
    replyDueOn: optionalDay,
    documentId: optionalId,
    documentUrl: optionalAddress,
    source: words(500),
    attestation: z.enum(Attestation),
    bodyIds: z.array(z.uuid()).max(50),
    /** References of recommendations, as they stand in the register, a line each. */
    references: words(4000),
  })
  .check((context) => {
    const { registeredOn, adoptedOn, transmittedOn, replyDueOn, source, documentUrl, attestation } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message });
    const inOrder = (earlier: string, later: string) => earlier === "" || later === "" || earlier <= later;
    if (!inOrder(registeredOn, adoptedOn)) refuse("adoptedOn", "datesReversed");
    if (!inOrder(adoptedOn, transmittedOn)) refuse("transmittedOn", "datesReversed");
    if (!inOrder(transmittedOn || adoptedOn, replyDueOn)) refuse("replyDueOn", "datesReversed");
    if (attestation === "VERIFIED" && source === "" && documentUrl === "") refuse("source", "sourceRequired");
  });
export type CaseDescription = z.output<typeof caseFileSchema>;

export const casePublicationSchema = z.object({ caseFileId: z.uuid(), version: z.number().int() });
export type CasePublication = z.output<typeof casePublicationSchema>;

export const caseWithdrawalSchema = casePublicationSchema.extend({ reason: neededWords(longestReason) });
export type CaseWithdrawal = z.output<typeof caseWithdrawalSchema>;

export const caseSorts = ["newest", "oldest", "number"] as const;

/** What the address of the list says; whatever is not understood is no filter. */
export const caseFiltersSchema = z.object({
  q: said(z.string().trim().min(1).max(100)),
  committee: said(z.uuid()),
  article: said(z.uuid()),
  remedy: said(z.enum(remedyStates)),
  grade: said(z.string().trim().min(1).max(10)),
  overdue: said(z.literal("1")),
  sort: said(z.enum(caseSorts)),
  page: said(z.coerce.number().int().min(1).max(10_000)),
});
export type CaseFilters = z.output<typeof caseFiltersSchema>;

export const caseTableSchema = z.object({ format: z.enum(["xlsx", "csv"]) });
