import { z } from "zod";

import { isActAddress } from "@/domain/reforms/rules";
import { kept, optionalId, partialDay, words } from "@/domain/sources/schema";
import { unsaid } from "@/domain/sources/rules";
import { interfaceLanguages } from "@/domain/vocabulary";

/** An act as it reads from a day on: what is new in it, by which reform, and where it is read. */
export const reformVersionSchema = z
  .object({
    ...kept,
    reformId: z.uuid(),
    validFrom: partialDay.refine((day) => day !== "", "required"),
    byReformId: optionalId,
    changes: words(2000),
    links: words(2000),
  })
  .check((context) => {
    const { links } = context.value;
    for (const language of interfaceLanguages)
      if (links[language] !== "" && !isActAddress(links[language], language))
        context.issues.push({ code: "custom", input: links, path: ["links", language], message: "notAnActAddress" });
  });
export type ReformVersionForm = z.output<typeof reformVersionSchema>;

/** What the form for a version begins with. */
export const blankVersion: Omit<ReformVersionForm, "reformId"> = {
  id: "",
  version: 0,
  validFrom: "",
  byReformId: "",
  changes: unsaid,
  links: unsaid,
};

export const versionRemovalSchema = z.object({ id: z.uuid() });
export type VersionRemoval = z.output<typeof versionRemovalSchema>;
