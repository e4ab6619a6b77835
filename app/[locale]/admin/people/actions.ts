"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as people from "@/domain/people/commands";
import * as handovers from "@/domain/people/handovers/commands";
import { handoverSchema } from "@/domain/people/handovers/schema";
import * as memberships from "@/domain/people/memberships/commands";
import * as secondFactors from "@/domain/people/second-factors/commands";
import { asSeenSchema, invitationSchema, membershipSchema, personIdSchema } from "@/domain/people/schema";

export const invitePerson = formAction(invitationSchema, async (actor, invitation) => {
  const invited = await people.invitePerson(actor, invitation);
  revalidatePath("/", "layout");
  return invited;
});

export const sendLink = formAction(personIdSchema, async (actor, person) => {
  await people.sendLink(actor, person);
  revalidatePath("/", "layout");
});

export const disablePerson = formAction(asSeenSchema, async (actor, person) => {
  await people.disablePerson(actor, person);
  revalidatePath("/", "layout");
});

export const resetSecondFactor = formAction(asSeenSchema, async (actor, person) => {
  await secondFactors.resetSecondFactor(actor, person);
  revalidatePath("/", "layout");
});

export const enablePerson = formAction(asSeenSchema, async (actor, person) => {
  await people.enablePerson(actor, person);
  revalidatePath("/", "layout");
});

export const grantMembership = formAction(membershipSchema, async (actor, membership) => {
  await memberships.grantMembership(actor, membership);
  revalidatePath("/", "layout");
});

export const nameMainFocalPoint = formAction(asSeenSchema, async (actor, membership) => {
  await memberships.nameMainFocalPoint(actor, membership);
  revalidatePath("/", "layout");
});

export const handOver = formAction(handoverSchema, async (actor, order) => {
  const done = await handovers.handOver(actor, order);
  revalidatePath("/", "layout");
  return done;
});

export const endMembership = formAction(asSeenSchema, async (actor, membership) => {
  await memberships.endMembership(actor, membership);
  revalidatePath("/", "layout");
});
