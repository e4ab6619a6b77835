import { z } from "zod";

import { passwordSchema } from "@/domain/people/authentication/schema";

const code = z.string().trim().min(1, "required").max(40);

/** A code of the second factor, or a recovery code in its place. */
export const secondFactorSchema = z.object({ code });
export type SecondFactorCode = z.output<typeof secondFactorSchema>;

/** `sealed` is the secret that was shown, closed so that it can travel through the browser. */
export const enrolmentSchema = z.object({ sealed: z.string().max(500), code });
export type Enrolment = z.output<typeof enrolmentSchema>;

/** Enrolment by somebody who has been signed in for a while. */
export const confirmedEnrolmentSchema = enrolmentSchema.extend({ currentPassword: passwordSchema });
export type ConfirmedEnrolment = z.output<typeof confirmedEnrolmentSchema>;

export const confirmationSchema = z.object({ currentPassword: passwordSchema });
export type Confirmation = z.output<typeof confirmationSchema>;
