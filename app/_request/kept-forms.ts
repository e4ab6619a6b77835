import { getLocale } from "next-intl/server";
import { cookies, headers } from "next/headers";

import { currentSession, sessionCookie } from "@/app/_request/session";
import type { Actor } from "@/domain/actor";
import * as keptForms from "@/domain/people/kept-forms/commands";
import { findFormerUser, type KeptForm, listKeptForms } from "@/domain/people/kept-forms/queries";
import { keptFor } from "@/domain/people/kept-forms/rules";
import type { KeptFormId } from "@/domain/people/kept-forms/schema";
import { redirect } from "@/lib/i18n/navigation";
import { addressHeader, ownPath, paths } from "@/lib/paths";
import { typedIn } from "@/lib/plain-form";

/** Says that something may be kept, so that nobody is asked about it where nothing is; whose it is and what, it does not say. */
function hintCookie() {
  const { name, options } = sessionCookie();
  return { name: name.replace("session", "kept"), options };
}

const currentAddress = async (): Promise<string | null> => ownPath((await headers()).get(addressHeader));
const pageOf = (address: string): string => address.split("?")[0] ?? address;

/** Whether this browser has sent something that may be kept. */
export const mayBeKept = async (): Promise<boolean> => (await cookies()).has(hintCookie().name);

/** Keeps what is typed by somebody whose session has ended, and leads them to the sign-in page and from there back to this one. */
export async function keepForSignIn(sent: FormData): Promise<void> {
  const address = await currentAddress();
  if (!address || !(await keepTyped(address, async () => sent))) return;
  redirect({ href: paths.signIn({ next: address }), locale: await getLocale() });
}

/** Keeps it for the page at this address of ours, and tells whether it did. Nothing is read of what a stranger sends. */
export async function keepTyped(address: string, read: () => Promise<FormData | null>): Promise<boolean> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token || (await currentSession()) || !(await findFormerUser(token))) return false;
  const sent = await read();
  const typed = sent && typedIn(sent);
  if (!typed || !(await keptForms.keepForm(token, { path: pageOf(address), ...typed }))) return false;
  const { name, options } = hintCookie();
  (await cookies()).set(name, "yes", { ...options, maxAge: keptFor / 1000 });
  return true;
}

/** What this person typed on this page before they signed in again. */
export async function keptHere(actor: Actor | null): Promise<KeptForm[]> {
  const address = actor && (await mayBeKept()) ? await currentAddress() : null;
  return actor && address ? listKeptForms(actor, pageOf(address)) : [];
}

/** Forgets it, and with the last of it that there was any. */
export async function forgetKept(actor: Actor, kept: KeptFormId): Promise<void> {
  if ((await keptForms.forgetForm(actor, kept)) > 0) return;
  const { name, options } = hintCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
