"use server";

import { openFormAction } from "@/app/_request/form-action";
import { senderAddress } from "@/app/_request/sender";
import { RuleBroken } from "@/domain/errors";
import * as subscriptions from "@/domain/subscriptions/commands";
import { followSchema, subscriptionLinkSchema } from "@/domain/subscriptions/schema";

export const followLink = openFormAction(subscriptionLinkSchema, async (link) => {
  if (!(await subscriptions.followLink(link))) throw new RuleBroken("linkSpent");
});

export const requestFollow = openFormAction(followSchema, async (follow) => {
  await subscriptions.requestFollow(follow, await senderAddress());
});
