import { RuleBroken } from "@/domain/errors";
import { unsubscribe } from "@/domain/notifications/unsubscribing/commands";

type Context = { params: Promise<{ token: string }> };

const headers = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/** What a mail program sends when its reader asks it to unsubscribe (RFC 8058): nobody is signed in, the link itself is the proof. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  try {
    const isDone = await unsubscribe((await params).token);
    return new Response(null, { status: isDone ? 204 : 404, headers });
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return new Response(null, { status: 429, headers });
    throw refusal;
  }
}
