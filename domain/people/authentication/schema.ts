import { z } from "zod";

/** An address as it is kept: one way of writing each letter, and none of them capital. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .transform((typed) => typed.normalize("NFKC").toLowerCase())
  .pipe(z.email());

/** Taken as typed; how long it has to be depends on the person. */
export const passwordSchema = z.string().min(1, "required").max(256);

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema });
export type SignIn = z.output<typeof signInSchema>;
