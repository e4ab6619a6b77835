import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { actionName } from "@/components/audit/action-name";
import { atomOf } from "@/domain/audit/log/feed/rules";
import { listLog } from "@/domain/audit/log/queries";
import { logFiltersSchema } from "@/domain/audit/log/schema";
import { wayTo } from "@/domain/audit/log/ways/rules";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

/** The newest of the public log, or of what the address narrows it to, for programs that read feeds. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const { after: _, before: __, ...filters } = logFiltersSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await listLog(filters, locale);
  const [t, acts] = [await getTranslations({ locale, namespace: "log" }), await getTranslations({ locale, namespace: "audit.actions" })];

  const headers = { "Cache-Control": "public, max-age=300", ETag: `"${rows[0]?.seq ?? 0}-${rows.length}-${locale}"` };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  const page = (path: string) => `${env.APP_URL.replace(/\/$/, "")}/${locale}${path}`;
  const feed = atomOf({
    title: t("feedTitle"),
    language: locale,
    self: page(paths.logFeed(filters)),
    page: page(paths.log(filters)),
    author: "Treaty Tracker",
    entries: rows.map((row) => ({
      id: page(`${paths.log()}#entry-${row.seq}`),
      at: row.at,
      title: [actionName(acts, row.act), row.title].filter(Boolean).join(": "),
      text: row.bodies.map(({ name }) => name).join("; "),
      link: page(wayTo(row) ?? `${paths.log()}#entry-${row.seq}`),
    })),
  });
  return new Response(feed, {
    headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8", "X-Content-Type-Options": "nosniff" },
  });
}
