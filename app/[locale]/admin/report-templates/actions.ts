"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import { addTemplate, reviseTemplate } from "@/domain/alternative-reports/templates/commands";
import { templateSchema } from "@/domain/alternative-reports/templates/schema";

export const addReportTemplate = formAction(templateSchema, async (actor, template) => {
  const added = await addTemplate(actor, template);
  revalidatePath("/", "layout");
  return added;
});

export const reviseReportTemplate = formAction(templateSchema, async (actor, template) => {
  await reviseTemplate(actor, template);
  revalidatePath("/", "layout");
  return { id: template.id };
});
