"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import { forgetKept } from "@/app/_request/kept-forms";
import { keepToken, requireSession } from "@/app/_request/session";
import * as people from "@/domain/people/commands";
import { keptFormSchema } from "@/domain/people/kept-forms/schema";
import * as passwords from "@/domain/people/passwords/commands";
import { passwordChangeSchema } from "@/domain/people/passwords/schema";
import { accountSchema, nothingSchema } from "@/domain/people/schema";
import * as secondFactors from "@/domain/people/second-factors/commands";
import { confirmationSchema, confirmedEnrolmentSchema } from "@/domain/people/second-factors/schema";
import * as sessions from "@/domain/people/sessions/commands";
import { sessionIdSchema } from "@/domain/people/sessions/schema";

export const reviseAccount = formAction(accountSchema, async (actor, account) => {
  await people.reviseAccount(actor, account);
  revalidatePath("/", "layout");
});

export const changePassword = formAction(passwordChangeSchema, async (actor, change) => {
  await keepToken(await passwords.changePassword(actor, (await requireSession()).id, change));
});

export const protectAccount = formAction(confirmedEnrolmentSchema, async (actor, enrolment) => {
  const { token, recoveryCodes } = await secondFactors.protectAccount(actor, (await requireSession()).id, enrolment);
  await keepToken(token);
  return { recoveryCodes };
});

export const renewRecoveryCodes = formAction(confirmationSchema, async (actor, confirmation) => {
  const { token, recoveryCodes } = await secondFactors.renewRecoveryCodes(actor, (await requireSession()).id, confirmation);
  await keepToken(token);
  return { recoveryCodes };
});

export const unprotectAccount = formAction(confirmationSchema, async (actor, confirmation) => {
  await keepToken(await secondFactors.unprotectAccount(actor, (await requireSession()).id, confirmation));
  return { recoveryCodes: [] };
});

export const endSession = formAction(sessionIdSchema, async (actor, session) => {
  await sessions.endSession(actor, session);
  revalidatePath("/", "layout");
});

export const discardKeptForm = formAction(keptFormSchema, forgetKept);

/** Asking is enough: every request of somebody who is signed in keeps their session open. */
export const staySignedIn = formAction(nothingSchema, async () => undefined);
