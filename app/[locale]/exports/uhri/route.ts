import { Readable } from "node:stream";

import { hasLocale } from "next-intl";

import { currentActor } from "@/app/_request/session";
import { listUhriLayout } from "@/domain/imports/kinds/uhri/export/queries";
import { largestUhriWorkbook, uhriWorkbook } from "@/domain/imports/kinds/uhri/export/rules";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { csv } from "@/lib/csv";
import { routing } from "@/lib/i18n/routing";

const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
const named = (ending: string) => ({ ...headers, "Content-Disposition": `attachment; filename="uhri-layout.${ending}"` });

/** The list whose address it repeats, in the layout of the Universal Human Rights Index. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (!hasLocale(routing.locales, locale) || !["csv", "xlsx"].includes(query.format ?? "")) return new Response(null, { status: 404 });
  const pieces = listUhriLayout(await currentActor(), recommendationFiltersSchema.parse(query));

  if (query.format === "csv")
    return new Response(Readable.toWeb(Readable.from(asCsv(pieces))) as ReadableStream, {
      headers: { ...named("csv"), "Content-Type": "text/csv; charset=utf-8" },
    });
  const rows: string[][] = [];
  for await (const piece of pieces) {
    rows.push(...piece);
    if (rows.length > largestUhriWorkbook) return new Response(null, { status: 413 });
  }
  return new Response(new Uint8Array(uhriWorkbook(rows, new Date())), {
    headers: { ...named("xlsx"), "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  });
}

/** The mark that says how the file is written stands once, before everything. */
async function* asCsv(pieces: AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of pieces) {
    const bytes = csv(piece);
    yield isFirst ? bytes : bytes.subarray(3);
    isFirst = false;
  }
}
