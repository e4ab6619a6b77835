"use server";

import { after } from "next/server";

import { openFormAction } from "@/app/_request/form-action";
import { senderAddress, senderDevice } from "@/app/_request/sender";
import { keepToken, requireOwing } from "@/app/_request/session";
import { recogniseByPassword } from "@/domain/people/authentication/commands";
import { signInSchema } from "@/domain/people/authentication/schema";
import * as links from "@/domain/people/links/commands";
import { newPasswordSchema, resetRequestSchema } from "@/domain/people/links/schema";
import * as secondFactors from "@/domain/people/second-factors/commands";
import { enrolmentSchema, secondFactorSchema } from "@/domain/people/second-factors/schema";
import { openSession } from "@/domain/people/sessions/commands";

export const signIn = openFormAction(signInSchema, async (given) => {
  const userId = await recogniseByPassword(given, await senderAddress());
  await keepToken(await openSession(userId, { device: await senderDevice(), way: "password" }));
});

/** Answers before it looks, so that the answer tells nothing, not even by the time it takes. */
export const requestReset = openFormAction(resetRequestSchema, async (request) => {
  const address = await senderAddress();
  after(() => links.requestReset(request, address));
});

export const acceptLink = openFormAction(newPasswordSchema, (accepted) => links.acceptLink(accepted));

export const confirmSecondFactor = openFormAction(secondFactorSchema, async (shown) => {
  await keepToken(await secondFactors.confirmSecondFactor(await requireOwing("code"), shown));
});

export const enrolSecondFactor = openFormAction(enrolmentSchema, async (enrolment) => {
  const { token, recoveryCodes } = await secondFactors.enrolWhileSigningIn(await requireOwing("enrolment"), enrolment);
  await keepToken(token);
  return { recoveryCodes };
});
