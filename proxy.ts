import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";
import { appearanceCookie, appearanceName } from "@/lib/appearance";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { addressHeader } from "@/lib/paths";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";

const withLanguage = createMiddleware(routing);

/** Sets headers and the language of the address. It is never a lock: a page that is not for everybody checks for itself. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"),
    formTargets: env.OIDC_ISSUER ? [new URL(env.OIDC_ISSUER).origin] : [],
    development: env.NODE_ENV === "development",
  });

  const response = answer(request, policy);
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

function answer(request: NextRequest, policy: string): NextResponse {
  // No text holds a NUL, and the database refuses to look for one.
  if (request.nextUrl.href.includes("%00")) return new NextResponse(null, { status: 400 });

  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set(addressHeader, request.nextUrl.pathname + request.nextUrl.search);

  if (!isPage(request.nextUrl.pathname)) return NextResponse.next({ request: { headers } });
  if (request.nextUrl.searchParams.has(appearanceName)) return changeAppearance(request);
  return withLanguage(new NextRequest(request, { headers }));
}

/** Everything but interfaces and the files at the root, such as the icon; an address with a language is always a page. */
function isPage(pathname: string): boolean {
  const [first = ""] = pathname.slice(1).split("/");
  if (hasLocale(routing.locales, first)) return true;
  return first !== "api" && !first.includes(".");
}

/** For a browser without JavaScript: remembers the choice and leads back to where it was made. */
function changeAppearance({ nextUrl }: NextRequest): NextResponse {
  const back = nextUrl.clone();
  const choice = back.searchParams.get(appearanceName) ?? "";
  back.searchParams.delete(appearanceName);
  const response = NextResponse.redirect(back, 303);
  response.headers.set("Set-Cookie", appearanceCookie(choice));
  return response;
}

/** Files of evidence, of reports and data sets are larger than a request that goes through here may be, and set stricter headers of their own. */
export const config = { matcher: ["/((?!_next/static|_next/image|api/evidence|api/imports|api/desk).*)"] };
