"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as applications from "@/domain/organisations/applications/commands";
import { applicationIdSchema, refusalSchema } from "@/domain/organisations/applications/schema";

export const verifyOrganisation = formAction(applicationIdSchema, async (actor, application) => {
  await applications.verifyOrganisation(actor, application);
  revalidatePath("/", "layout");
});

export const refuseApplication = formAction(refusalSchema, async (actor, refused) => {
  await applications.refuseApplication(actor, refused);
  revalidatePath("/", "layout");
});
