import { findCalendar } from "@/domain/calendars/queries";

type Context = { params: Promise<{ token: string }> };

/** A calendar, for whoever has its secret address. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };
  const calendar = /^[\w-]{43}$/.test(token) ? await findCalendar(token) : null;
  if (calendar === null) return new Response(null, { status: 404, headers });
  return new Response(calendar, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}
