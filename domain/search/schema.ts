import { z } from "zod";

/** What is searched for: the address may hold anything, a search takes the first 200 characters of it. */
export const searchSchema = z.object({
  q: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().max(200)).catch(""),
});
