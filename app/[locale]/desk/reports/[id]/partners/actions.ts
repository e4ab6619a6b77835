"use server";

import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";

import { formAction } from "@/app/_request/form-action";
import * as partners from "@/domain/alternative-reports/partners/commands";
import { partnerInvitationSchema, partnerSchema, signatureSchema } from "@/domain/alternative-reports/partners/schema";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

export const invitePartner = formAction(partnerInvitationSchema, async (actor, invitation) => {
  const { token } = await partners.invitePartner(actor, invitation);
  revalidatePath("/[locale]/desk", "layout");
  return { link: `${env.APP_URL}/${await getLocale()}${paths.reportInvitation(token)}` };
});

export const dismissPartner = formAction(partnerSchema, async (actor, partner) => {
  await partners.dismissPartner(actor, partner);
  revalidatePath("/[locale]/desk", "layout");
});

export const signReport = formAction(signatureSchema, async (actor, signature) => {
  await partners.signReport(actor, signature);
  revalidatePath("/[locale]/desk", "layout");
});

export const unsignReport = formAction(partnerSchema, async (actor, partner) => {
  await partners.unsignReport(actor, partner);
  revalidatePath("/[locale]/desk", "layout");
});

export const leaveReport = formAction(partnerSchema, async (actor, partner) => {
  await partners.leaveReport(actor, partner);
  revalidatePath("/[locale]/desk", "layout");
});
