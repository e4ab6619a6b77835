"use server";

import { formAction } from "@/app/_request/form-action";
import * as plan from "@/domain/measures/plan/commands";
import { cellSchema } from "@/domain/measures/plan/schema";

export const reviseCell = formAction(cellSchema, (actor, revision) => plan.reviseCell(actor, revision));
