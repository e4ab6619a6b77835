"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as events from "@/domain/events/commands";
import { eventSchema } from "@/domain/events/schema";
import { removalSchema } from "@/domain/sources/schema";

export const keepEvent = formAction(eventSchema, async (actor, event) => {
  const kept = await (event.id ? events.reviseEvent(actor, event) : events.recordEvent(actor, event));
  revalidatePath("/", "layout");
  return kept;
});

export const removeEvent = formAction(removalSchema, async (actor, removal) => {
  await events.removeEvent(actor, removal);
  revalidatePath("/", "layout");
});
