"use server";

import { revalidatePath } from "next/cache";

import { formAction, openFormAction } from "@/app/_request/form-action";
import { senderAddress } from "@/app/_request/sender";
import { currentActor } from "@/app/_request/session";
import * as applications from "@/domain/organisations/applications/commands";
import { appealSchema, applicationSchema, linkSchema } from "@/domain/organisations/applications/schema";
import * as joining from "@/domain/organisations/joining/commands";
import { joiningSchema, newAccountSchema } from "@/domain/organisations/joining/schema";
import { organisationAsSeenSchema } from "@/domain/organisations/schema";
import * as verification from "@/domain/organisations/verification/commands";
import { verificationEndSchema } from "@/domain/organisations/verification/schema";

export const requestVerification = openFormAction(applicationSchema, async (application) => {
  await applications.requestVerification(application, await senderAddress());
});

export const confirmApplication = openFormAction(linkSchema, (link) => applications.confirmApplication(link));

export const appealRefusal = openFormAction(appealSchema, (appeal) => applications.appealRefusal(appeal));

export const joinOrganisation = openFormAction(joiningSchema, async (link) => {
  await joining.joinOrganisation(link, await currentActor());
  revalidatePath("/", "layout");
});

export const openMemberAccount = openFormAction(newAccountSchema, (account) => joining.openMemberAccount(account));

export const endVerification = formAction(verificationEndSchema, async (actor, end) => {
  await verification.endVerification(actor, end);
  revalidatePath("/", "layout");
});

export const restoreVerification = formAction(organisationAsSeenSchema, async (actor, organisation) => {
  await verification.restoreVerification(actor, organisation);
  revalidatePath("/", "layout");
});
