import { RuleBroken } from "@/domain/errors";
import { followLink } from "@/domain/subscriptions/commands";
import { readSubscriptionToken } from "@/domain/subscriptions/rules";

type Context = { params: Promise<{ token: string }> };

const headers = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };

/** What a mail program sends when its reader asks it to unsubscribe (RFC 8058). It leaves; it never confirms. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (readSubscriptionToken(token)?.act !== "leave") return new Response(null, { status: 404, headers });
  try {
    await followLink({ token });
    return new Response(null, { status: 204, headers });
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return new Response(null, { status: refusal.key.startsWith("tooMany") ? 429 : 404, headers });
    throw refusal;
  }
}
