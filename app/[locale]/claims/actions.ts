"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as claims from "@/domain/claims/commands";
import { claimSchema, contestedPointSchema } from "@/domain/claims/schema";
import { removalSchema } from "@/domain/sources/schema";

export const keepContestedPoint = formAction(contestedPointSchema, async (actor, point) => {
  const kept = await (point.id ? claims.reviseContestedPoint(actor, point) : claims.recordContestedPoint(actor, point));
  revalidatePath("/", "layout");
  return kept;
});

export const removeContestedPoint = formAction(removalSchema, async (actor, removal) => {
  await claims.removeContestedPoint(actor, removal);
  revalidatePath("/", "layout");
});

export const keepClaim = formAction(claimSchema, async (actor, claim) => {
  await (claim.id ? claims.reviseClaim(actor, claim) : claims.recordClaim(actor, claim));
  revalidatePath("/", "layout");
});

export const removeClaim = formAction(removalSchema, async (actor, removal) => {
  await claims.removeClaim(actor, removal);
  revalidatePath("/", "layout");
});
