"use server";

import { openFormAction } from "@/app/_request/form-action";
import { RuleBroken } from "@/domain/errors";
import { unsubscribe } from "@/domain/notifications/unsubscribing/commands";
import { unsubscriptionSchema } from "@/domain/notifications/unsubscribing/schema";

export const stopMessages = openFormAction(unsubscriptionSchema, async ({ token }) => {
  if (!(await unsubscribe(token))) throw new RuleBroken("linkSpent");
});
