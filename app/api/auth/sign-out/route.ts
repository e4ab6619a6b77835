import { type NextRequest, NextResponse } from "next/server";

import { currentSession, forgetToken } from "@/app/_request/session";
import { endEverySession, endSession } from "@/domain/people/sessions/commands";
import { env } from "@/lib/env";
import { ownPath } from "@/lib/paths";

/**
 * Signing out loads a new document, which a server action would not: pages that the browser
 * has kept in memory must not be there for whoever sits down next.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (request.headers.get("origin") !== new URL(env.APP_URL).origin) return new Response(null, { status: 403 });
  const sent = await request.formData();
  const session = await currentSession();
  if (session && sent.get("everywhere")) await endEverySession(session.actor);
  else if (session) await endSession(session.actor, { sessionId: session.id });
  await forgetToken();

  const next = String(sent.get("next"));
  const response = NextResponse.redirect(new URL(ownPath(next) ? next : "/", env.APP_URL), 303);
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Clear-Site-Data", '"cache", "storage"');
  return response;
}
