import { z } from "zod";

import { Language } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const name = z.string().overwrite(plainText).trim().min(1, "required").max(500, "tooLong?max=500");

/** A name as a form sends it: every language of the interface has its own. */
export const namesSchema = z.object({ en: name, ru: name, kk: name });

/** Words as the database keeps them, in the languages there are. */
export const storedNamesSchema = z.partialRecord(z.enum(Language), z.string());
