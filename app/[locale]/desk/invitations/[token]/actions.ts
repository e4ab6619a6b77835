"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as partners from "@/domain/alternative-reports/partners/commands";
import { decliningSchema, joiningSchema } from "@/domain/alternative-reports/partners/schema";

export const joinReport = formAction(joiningSchema, async (actor, joining) => {
  const joined = await partners.joinReport(actor, joining);
  revalidatePath("/[locale]/desk", "layout");
  return joined;
});

export const declineInvitation = formAction(decliningSchema, async (actor, declining) => {
  await partners.declineInvitation(actor, declining);
  revalidatePath("/[locale]/desk", "layout");
});
