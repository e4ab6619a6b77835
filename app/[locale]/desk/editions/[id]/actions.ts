"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as submission from "@/domain/alternative-reports/submission/commands";
import { editionWithdrawalSchema, openingSchema } from "@/domain/alternative-reports/submission/schema";

export const openEdition = formAction(openingSchema, async (actor, opening) => {
  await submission.openEdition(actor, opening);
  revalidatePath("/", "layout");
});

export const withdrawEdition = formAction(editionWithdrawalSchema, async (actor, withdrawal) => {
  await submission.withdrawEdition(actor, withdrawal);
  revalidatePath("/", "layout");
});
