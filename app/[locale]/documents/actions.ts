"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as documents from "@/domain/documents/commands";
import * as locking from "@/domain/documents/locking/commands";
import { documentDetailsSchema, documentDiscardSchema, documentLockSchema, proposalRevisionSchema } from "@/domain/documents/schema";

// Saved while people work: the page shows it already, so nothing is fetched anew.
export const reviseProposal = formAction(proposalRevisionSchema, documents.reviseProposal);

export const reviseDetails = formAction(documentDetailsSchema, documents.reviseDetails);

export const lockDocument = formAction(documentLockSchema, async (actor, lock) => {
  await locking.lockDocument(actor, lock);
  revalidatePath("/", "layout");
});

export const discardDocument = formAction(documentDiscardSchema, async (actor, discarded) => {
  await documents.discardDocument(actor, discarded);
  revalidatePath("/", "layout");
});
