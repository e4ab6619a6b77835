import { z } from "zod";

export const unsubscriptionSchema = z.object({ token: z.string().max(300) });
export type Unsubscription = z.output<typeof unsubscriptionSchema>;
