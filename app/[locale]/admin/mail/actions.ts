"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as queue from "@/domain/people/mails/queue/commands";
import { mailIdSchema } from "@/domain/people/mails/queue/schema";

export const sendAgain = formAction(mailIdSchema, async (actor, mail) => {
  await queue.sendAgain(actor, mail);
  revalidatePath("/[locale]/admin/mail", "page");
});
