"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as submission from "@/domain/alternative-reports/submission/commands";
import { submissionSchema } from "@/domain/alternative-reports/submission/schema";

export const submitReport = formAction(submissionSchema, async (actor, form) => {
  const edition = await submission.submitReport(actor, form);
  revalidatePath("/", "layout");
  return edition;
});
