import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { progressSummaryCsv } from "@/domain/exports/csv/rules";
import { findProgressSummary } from "@/domain/exports/queries";
import { fileName, mediaTypes } from "@/domain/exports/rules";
import { exportRequestSchema } from "@/domain/exports/schema";
import { progressSummaryXlsx } from "@/domain/exports/spreadsheet/rules";
import { progressSummaryDocx } from "@/domain/exports/word/rules";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { now } from "@/lib/clock";
import { asShown } from "@/lib/day-shown";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const write = { docx: progressSummaryDocx, xlsx: progressSummaryXlsx, csv: progressSummaryCsv };

/** The progress summary of the list whose address it repeats, in the language of the address. */
export const GET = fileOnItsDay(
  async (request, { params }: { params: Promise<{ locale: string; document: string }> }): Promise<Response> => {
    const { locale, document } = await params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const wanted = exportRequestSchema.safeParse(query);
    if (!hasLocale(routing.locales, locale) || document !== "progress-summary" || !wanted.success)
      return new Response(null, { status: 404 });

    const { format } = wanted.data;
    const filters = recommendationFiltersSchema.parse(query);
    const { after, before, ...listed } = filters;
    const absolute = (path: string) => `${env.APP_URL}/${locale}${asShown(path)}`;
    const address = { record: (id: string) => absolute(paths.recommendation(id)), list: absolute(paths.recommendations(listed)) };

    const t = await getTranslations({ locale });
    const summary = await findProgressSummary(await currentActor(), filters, t, locale, address, {
      generatedAt: new Date(),
      dataAsOf: now(),
    });
    const bytes = await write[format](summary, t);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mediaTypes[format],
        "Content-Disposition": `attachment; filename="${fileName(summary, format)}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
);
