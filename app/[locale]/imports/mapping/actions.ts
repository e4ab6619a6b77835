"use server";

import { after } from "next/server";

import { formAction } from "@/app/_request/form-action";
import { beginTable } from "@/domain/imports/mapping/commands";
import { tableMappingSchema } from "@/domain/imports/mapping/schema";
import { readImport } from "@/domain/imports/reading/commands";

export const checkTable = formAction(tableMappingSchema, async (actor, mapping) => {
  const begun = await beginTable(actor, mapping);
  after(() => readImport(actor, begun.id));
  return begun;
});
