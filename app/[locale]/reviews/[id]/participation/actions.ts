"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as participations from "@/domain/reviews/participations/commands";
import { participationSchema } from "@/domain/reviews/participations/schema";
import * as remarks from "@/domain/reviews/remarks/commands";
import { remarkSchema } from "@/domain/reviews/remarks/schema";
import { removalSchema } from "@/domain/sources/schema";

export const keepParticipation = formAction(participationSchema, async (actor, participation) => {
  await (participation.id
    ? participations.reviseParticipation(actor, participation)
    : participations.recordParticipation(actor, participation));
  revalidatePath("/", "layout");
});

export const removeParticipation = formAction(removalSchema, async (actor, removal) => {
  await participations.removeParticipation(actor, removal);
  revalidatePath("/", "layout");
});

export const keepRemark = formAction(remarkSchema, async (actor, remark) => {
  await (remark.id ? remarks.reviseRemark(actor, remark) : remarks.recordRemark(actor, remark));
  revalidatePath("/", "layout");
});

export const removeRemark = formAction(removalSchema, async (actor, removal) => {
  await remarks.removeRemark(actor, removal);
  revalidatePath("/", "layout");
});
