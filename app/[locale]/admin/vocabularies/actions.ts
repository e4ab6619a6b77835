"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as vocabularies from "@/domain/vocabularies/commands";
import * as merging from "@/domain/vocabularies/merging/commands";
import { mergerSchema } from "@/domain/vocabularies/merging/schema";
import { vocabularyRevisionSchema, vocabularySchema } from "@/domain/vocabularies/schema";
import * as terms from "@/domain/vocabularies/terms/commands";
import { aliasIdSchema, aliasSchema, seenTermSchema, termRevisionSchema, termSchema } from "@/domain/vocabularies/terms/schema";

export const addVocabulary = formAction(vocabularySchema, async (actor, vocabulary) => {
  const added = await vocabularies.addVocabulary(actor, vocabulary);
  revalidatePath("/", "layout");
  return added;
});

export const reviseVocabulary = formAction(vocabularyRevisionSchema, async (actor, revision) => {
  await vocabularies.reviseVocabulary(actor, revision);
  revalidatePath("/", "layout");
});

export const addTerm = formAction(termSchema, async (actor, term) => {
  const added = await terms.addTerm(actor, term);
  revalidatePath("/", "layout");
  return added;
});

export const reviseTerm = formAction(termRevisionSchema, async (actor, revision) => {
  await terms.reviseTerm(actor, revision);
  revalidatePath("/", "layout");
});

export const retireTerm = formAction(seenTermSchema, async (actor, term) => {
  await terms.retireTerm(actor, term);
  revalidatePath("/", "layout");
});

export const reinstateTerm = formAction(seenTermSchema, async (actor, term) => {
  await terms.reinstateTerm(actor, term);
  revalidatePath("/", "layout");
});

export const mergeTerm = formAction(mergerSchema, async (actor, merger) => {
  const merged = await merging.mergeTerm(actor, merger);
  revalidatePath("/", "layout");
  return merged;
});

export const addAlias = formAction(aliasSchema, async (actor, alias) => {
  await terms.addAlias(actor, alias);
  revalidatePath("/", "layout");
});

export const removeAlias = formAction(aliasIdSchema, async (actor, alias) => {
  await terms.removeAlias(actor, alias);
  revalidatePath("/", "layout");
});
