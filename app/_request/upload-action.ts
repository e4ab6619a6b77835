import { createHash, randomUUID } from "node:crypto";

import { hasLocale } from "next-intl";
import type { z } from "zod";

import { explain, forgetWhatWasKept, refuseForeignOrigin } from "@/app/_request/form-action";
import { keepTyped } from "@/app/_request/kept-forms";
import { currentActor } from "@/app/_request/session";
import type { Actor } from "@/domain/actor";
import { canonical } from "@/domain/audit/rules";
import { NotAllowed, RuleBroken } from "@/domain/errors";
import { env } from "@/lib/env";
import type { FormResult } from "@/lib/form-result";
import { getPathname } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { ownPath, paths } from "@/lib/paths";
import { explainIssue, withArguments } from "@/lib/refusal";
import { asRequest, isRequestKey } from "@/lib/repeatable";

/** What the other fields of the form may take on top of the file. */
const wrapping = 64 * 1024;

/**
 * Files are too large for a server action; otherwise this is one: who asks, from our own pages, with valid input, once.
 * A form that a browser sends without scripts has no key, and is led back to its page with what became of it in the address.
 */
export function uploadAction<Schema extends z.ZodType, Data>(
  { schema, megabytes, field }: { schema: Schema; megabytes: number; field: string },
  run: (actor: Actor, input: z.output<Schema>, file: File | null) => Promise<Data>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const isPlain = request.headers.get("sec-fetch-mode") === "navigate";
    const reply = isPlain ? (result: FormResult<unknown>) => leadBack(request, result) : inJson;
    try {
      await refuseForeignOrigin();
      const actor = await currentActor();
      if (!actor) {
        const signIn = isPlain && fits(request, megabytes) && (await keptAndSignedIn(request));
        if (signIn) return signIn;
        throw new NotAllowed();
      }
      // A body of unknown length is refused too: it would be read to its end before anybody knew.
      if (!fits(request, megabytes)) {
        throw new RuleBroken(withArguments("fileTooLarge", { max: megabytes }), field);
      }
      const key = isPlain ? randomUUID() : (request.headers.get("idempotency-key") ?? "");
      const sentForm = await request.formData().catch(() => null);
      if (!sentForm || !isRequestKey(key)) throw new RuleBroken("invalid");
      const { [field]: file, ...fields } = Object.fromEntries(sentForm);
      const sent = file instanceof File && file.name !== "" ? file : null;
      const parsed = schema.safeParse({ ...fields, [field]: sent && [sent] }, { error: explainIssue });
      if (!parsed.success)
        return reply({ ok: false, fields: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message])) });

      const fingerprint = createHash("sha256")
        .update(canonical([fields, sent?.name ?? null, sent && (await digest(sent))]))
        .digest("hex");
      const data = await asRequest({ key, fingerprint }, () => run(actor, parsed.data, sent));
      await forgetWhatWasKept(sentForm);
      return reply({ ok: true, data });
    } catch (refusal) {
      return reply(explain(refusal));
    }
  };
}

/**
 * The same for a file that is too large to be held: it is the body itself, handed over piece by piece, and what else is said
 * of it stands in the address. What is sent twice lies there once, so only what follows from it needs the key.
 */
export function streamAction<Schema extends z.ZodType, Data>(
  { schema, megabytes, field }: { schema: Schema; megabytes: number; field: string },
  run: (actor: Actor, input: z.output<Schema>, body: AsyncIterable<Uint8Array>) => Promise<Data>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      await refuseForeignOrigin();
      const actor = await currentActor();
      if (!actor) throw new NotAllowed();
      if (!(Number(request.headers.get("content-length") ?? Number.NaN) <= megabytes * 1024 * 1024)) {
        throw new RuleBroken(withArguments("fileTooLarge", { max: megabytes }), field);
      }
      const key = request.headers.get("idempotency-key") ?? "";
      const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams), { error: explainIssue });
      if (!parsed.success || !isRequestKey(key) || !request.body) throw new RuleBroken("invalid");
      const fingerprint = createHash("sha256").update(canonical(parsed.data)).digest("hex");
      const { body } = request;
      return inJson({ ok: true, data: await asRequest({ key, fingerprint }, () => run(actor, parsed.data, body)) });
    } catch (refusal) {
      return inJson(explain(refusal));
    }
  };
}

const digest = async (file: File): Promise<string> =>
  createHash("sha256")
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest("hex");
const inJson = (result: FormResult<unknown>): Response => Response.json(result, { headers: { "Cache-Control": "no-store" } });

const fits = (request: Request, megabytes: number): boolean =>
  Number(request.headers.get("content-length") ?? Number.NaN) <= megabytes * 1024 * 1024 + wrapping;

/** The page the form was on; that it is one of ours has been checked by where the request comes from. */
const pageOf = (request: Request): URL => new URL(request.headers.get("referer") ?? "/", env.APP_URL);

/** To the sign-in page, from where one is led back to the words that were kept, though not to the file; null if nothing was. */
async function keptAndSignedIn(request: Request): Promise<Response | null> {
  const { pathname, search } = pageOf(request);
  const [address, language] = [ownPath(pathname + search), pathname.split("/")[1]];
  if (!address || !(await keepTyped(address, () => request.formData().catch(() => null)))) return null;
  const locale = hasLocale(routing.locales, language) ? language : routing.defaultLocale;
  return leadTo(getPathname({ href: paths.signIn({ next: address }), locale }));
}

const leadTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });

/** To the page the form was on, where it is said. */
function leadBack(request: Request, result: FormResult<unknown>): Response {
  const page = pageOf(request);
  const [[field, refused] = ["", "invalid"]] = result.ok
    ? [["", ""]]
    : Object.entries(result.fields ?? { "": result.message ?? "invalid" });
  page.search = new URLSearchParams(result.ok ? { added: "yes" } : { field, refused }).toString();
  return leadTo(`${page.pathname}${page.search}#answer`);
}
