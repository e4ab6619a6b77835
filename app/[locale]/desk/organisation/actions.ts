"use server";

import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as organisations from "@/domain/organisations/commands";
import * as members from "@/domain/organisations/members/commands";
import { invitationIdSchema, memberHandoverSchema, memberInvitationSchema, memberSchema } from "@/domain/organisations/members/schema";
import { organisationAsSeenSchema, ownPageSchema } from "@/domain/organisations/schema";

export const inviteMember = formAction(memberInvitationSchema, async (actor, invitation) => {
  await members.inviteMember(actor, invitation);
  revalidatePath("/", "layout");
});

export const recallInvitation = formAction(invitationIdSchema, async (actor, invitation) => {
  await members.recallInvitation(actor, invitation);
  revalidatePath("/", "layout");
});

export const removeMember = formAction(memberSchema, async (actor, member) => {
  await members.removeMember(actor, member);
  revalidatePath("/", "layout");
});

export const handOverOrganisation = formAction(memberHandoverSchema, async (actor, handover) => {
  await members.handOverOrganisation(actor, handover);
  revalidatePath("/", "layout");
});

export const reviseOwnPage = formAction(ownPageSchema, async (actor, page) => {
  await organisations.reviseOwnPage(actor, page);
  revalidatePath("/", "layout");
});

export const publishOrganisation = formAction(organisationAsSeenSchema, async (actor, organisation) => {
  await organisations.publishOrganisation(actor, organisation);
  revalidatePath("/", "layout");
});

export const withdrawOrganisation = formAction(organisationAsSeenSchema, async (actor, organisation) => {
  await organisations.withdrawOrganisation(actor, organisation);
  revalidatePath("/", "layout");
});
