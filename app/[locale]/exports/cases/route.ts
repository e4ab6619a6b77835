import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { listCases } from "@/domain/cases/queries";
import { caseFiltersSchema, caseTableSchema } from "@/domain/cases/schema";
import { casesCsv, casesXlsx } from "@/domain/exports/cases/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { now } from "@/lib/clock";
import { asShown } from "@/lib/day-shown";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";
import { dayAt } from "@/lib/day";

const mostExported = 5_000;
const write = { xlsx: casesXlsx, csv: casesCsv };

/** The filtered list of cases as a table, as far as the reader may see it. */
export const GET = fileOnItsDay(async (request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wanted = caseTableSchema.safeParse(query);
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404 });

  const { format } = wanted.data;
  const { page: _, ...filters } = caseFiltersSchema.parse(query);
  const { rows } = await listCases(await currentActor(), filters, locale, mostExported);
  const generatedAt = now();
  const list = { language: locale, cases: rows, generatedAt, urlOf: (id: string) => `${env.APP_URL}/${locale}${asShown(paths.case(id))}` };
  const bytes = await write[format](list, await getTranslations({ locale }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="cases-${dayAt(generatedAt)}-${locale}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
