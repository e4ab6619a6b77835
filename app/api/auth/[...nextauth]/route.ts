import NextAuth from "next-auth";
import { hasLocale } from "next-intl";
import type { NextRequest } from "next/server";

import { authOptions } from "@/app/_request/auth";
import { env } from "@/lib/env";
import { type Locale, routing } from "@/lib/i18n/routing";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What signing in needs of next-auth; its other interfaces read sessions from the cookie, which holds none. */
const offered = { GET: ["csrf", "providers", "signin", "callback", "error"], POST: ["signin", "callback"] };

const answer = async (request: NextRequest, context: Context, method: keyof typeof offered): Promise<Response> => {
  const [action = ""] = (await context.params).nextauth;
  if (!offered[method].includes(action)) return new Response(null, { status: 404 });
  if (method === "POST" && request.headers.get("origin") !== new URL(env.APP_URL).origin) return new Response(null, { status: 403 });
  // next-auth takes its own address from here, and would otherwise believe what the request says.
  process.env.NEXTAUTH_URL = env.APP_URL;
  const response: Response = await NextAuth(request, { params: await context.params }, authOptions(languageOf(request)));
  response.headers.set("Cache-Control", "private, no-store");
  return response;
};

/** The language of the page on which signing in began; next-auth keeps its address in a cookie. */
function languageOf({ cookies }: NextRequest): Locale {
  const address = cookies.getAll().find(({ name }) => name.endsWith("next-auth.callback-url"))?.value ?? "";
  const language = URL.canParse(address) ? new URL(address).pathname.split("/")[1] : undefined;
  return hasLocale(routing.locales, language) ? language : routing.defaultLocale;
}

export const GET = (request: NextRequest, context: Context) => answer(request, context, "GET");
export const POST = (request: NextRequest, context: Context) => answer(request, context, "POST");
