import { randomUUID } from "node:crypto";

import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import type { z } from "zod";

import { forgetKept, keepForSignIn } from "@/app/_request/kept-forms";
import { currentActor, requireActor } from "@/app/_request/session";
import type { Actor } from "@/domain/actor";
import { canonical } from "@/domain/audit/rules";
import { DomainError, NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { keptFormSchema } from "@/domain/people/kept-forms/schema";
import { env } from "@/lib/env";
import type { FormAction, FormResult } from "@/lib/form-result";
import { redirect } from "@/lib/i18n/navigation";
import { ownPath, paths } from "@/lib/paths";
import { keptField, nextField, readPlainForm, withoutSecrets } from "@/lib/plain-form";
import { explainIssue } from "@/lib/refusal";
import { asRequest, isRequestKey } from "@/lib/repeatable";
import { keyedHash } from "@/lib/seal";

/**
 * Every server action is made by this: who is asking, from our own pages, with valid input, once.
 * A refusal becomes keys on fields; anything else is a bug and goes to error.tsx.
 */
export function formAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
  whoAsks: () => Promise<Actor> = requireActor,
): FormAction<z.input<Schema>, Data> {
  const act = async (input: unknown, key: string): Promise<FormResult<Data>> => {
    try {
      await refuseForeignOrigin();
      if (!isRequestKey(key)) throw new NotAllowed();
      const actor = await whoAsks();
      const parsed = schema.safeParse(input, { error: explainIssue });
      if (!parsed.success) return { ok: false, fields: problems(parsed.error) };
      // Keyed, because what was sent may be a password, and the fingerprint is kept.
      const fingerprint = keyedHash(canonical(parsed.data), "request");
      return { ok: true, data: await asRequest({ key, fingerprint }, () => run(actor, parsed.data)) };
    } catch (refusal) {
      return explain(refusal);
    }
  };
  return async (input, key) => {
    if (!(key instanceof FormData)) return act(input, String(key));
    if (await isFromHere()) await keepForSignIn(key);
    return plainly(key, (said) => act(said, randomUUID()));
  };
}

/** For what is being written: whoever is signed out meanwhile stays on the page with the words they typed, and is told so. */
export async function orStaysHere(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new RuleBroken("signedOut");
  return actor;
}

/** The same for the few acts that come before signing in. There is nobody yet to ask about, so what these may do is decided by what they are given. */
export function openFormAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
): FormAction<z.input<Schema>, Data> {
  const act = async (input: unknown): Promise<FormResult<Data>> => {
    try {
      await refuseForeignOrigin();
      const parsed = schema.safeParse(input, { error: explainIssue });
      if (!parsed.success) return { ok: false, fields: problems(parsed.error) };
      return { ok: true, data: await run(parsed.data) };
    } catch (refusal) {
      return explain(refusal);
    }
  };
  return (input, key) => (key instanceof FormData ? plainly(key, act) : act(input));
}

/** A form that a browser sends without scripts comes back with what was typed and why it was refused, or leads on. */
async function plainly<Data>(sent: FormData, act: (said: unknown) => Promise<FormResult<Data>>): Promise<FormResult<Data>> {
  const said = readPlainForm(sent);
  const result = await act(said);
  if (!result.ok) return { ...result, typed: withoutSecrets(said) };
  await forgetWhatWasKept(sent);
  const next = sent.get(nextField);
  if (typeof next !== "string") return result;
  return redirect({ href: ownPath(next || (await pageItWasOn())) ?? paths.home(), locale: await getLocale() });
}

/** What was kept of this form until its author signed in again is done with. */
export async function forgetWhatWasKept(sent: FormData): Promise<void> {
  const kept = keptFormSchema.safeParse({ id: sent.get(keptField) });
  const actor = kept.success ? await currentActor() : null;
  if (kept.success && actor) await forgetKept(actor, kept.data);
}

async function pageItWasOn(): Promise<string> {
  const referrer = (await headers()).get("referer") ?? "";
  if (!URL.canParse(referrer)) return "";
  const { pathname, search } = new URL(referrer);
  return pathname + search;
}

/** A page that is not ours can make a browser send a form, but cannot make it lie about where it came from. */
export async function refuseForeignOrigin(): Promise<void> {
  if (!(await isFromHere())) throw new NotAllowed();
}

async function isFromHere(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  return origin ? origin === new URL(env.APP_URL).origin : sent.get("sec-fetch-site") === "same-origin";
}

/** Turns a refusal into what a form hears; passes on whatever is not a refusal. */
export function explain(refusal: unknown): Extract<FormResult, { ok: false }> {
  if (!(refusal instanceof DomainError)) throw refusal;
  if (refusal instanceof Outdated) return { ok: false, message: refusal.key, conflict: refusal.theirs };
  return refusal.field ? { ok: false, fields: { [refusal.field]: refusal.key } } : { ok: false, message: refusal.key };
}

const problems = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]).reverse());
