import { getLocale } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { cache } from "react";

import type { Actor } from "@/domain/actor";
import { keptFor } from "@/domain/people/kept-forms/rules";
import { noteSession } from "@/domain/people/sessions/commands";
import { findSession, type OpenSession } from "@/domain/people/sessions/queries";
import { longestSession, type Owed } from "@/domain/people/sessions/rules";
import { env } from "@/lib/env";
import { redirect } from "@/lib/i18n/navigation";
import { addressHeader, ownPath, paths } from "@/lib/paths";

/** The session of this request, also one that still owes its second factor. A visitor without a cookie costs nothing. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const session = token ? await findSession(token) : null;
  if (session) await noteSession(session);
  return session;
});

/** Who is asking: null for a visitor, and for somebody whose second factor is still owed. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session?.owes === "nothing" ? session.actor : null;
}

/** Who is asking, or off to the sign-in page, which leads back here. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

/** The session of somebody who owes nothing, or off to where what is owed can be shown. */
export async function requireSession(): Promise<OpenSession> {
  const session = await currentSession();
  if (session?.owes === "nothing") return session;
  const next = ownPath((await headers()).get(addressHeader));
  return redirect({ href: session ? paths.secondFactor({ next }) : paths.signIn({ next }), locale: await getLocale() });
}

/** The session of somebody who still owes this, or off to the sign-in page. */
export async function requireOwing(owed: Owed): Promise<OpenSession> {
  const session = await currentSession();
  return session?.owes === owed ? session : redirect({ href: paths.signIn(), locale: await getLocale() });
}

/**
 * The cookie that holds a session's token. No other site makes the browser send it; where people sign in through another
 * service, which leads them back here, it has to be sent along with that one visit, and `Lax` allows for it.
 */
export function sessionCookie() {
  const isSecure = new URL(env.APP_URL).protocol === "https:";
  return {
    name: isSecure ? "__Host-session" : "session",
    options: { httpOnly: true, secure: isSecure, sameSite: env.OIDC_ISSUER ? "lax" : "strict", path: "/" },
  } as const;
}

/** The browser keeps a token for longer than it is good for, in seconds: by it we know whose it is that they typed after its end. */
export const tokenKeptFor = (longestSession + keptFor) / 1000;

/** Gives the browser the token its session has from now on. */
export async function keepToken(token: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: tokenKeptFor });
}

export async function forgetToken(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
