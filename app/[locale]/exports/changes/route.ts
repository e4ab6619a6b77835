import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { changesCsv, changesDocx, changesFileName, changesXlsx } from "@/domain/exports/changes/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { listDifferences } from "@/domain/periods/difference/queries";
import { differenceFileSchema } from "@/domain/periods/difference/schema";
import { findPeriod } from "@/domain/periods/queries";
import { listFilterChoices } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { filtersInWords } from "@/domain/recommendations/selection/rules";
import { contentDisposition } from "@/lib/content-disposition";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { onSameDay, paths } from "@/lib/paths";

const write = { docx: changesDocx, xlsx: changesXlsx, csv: changesCsv };

/** What changed between two days in the list whose filters the address repeats. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wanted = differenceFileSchema.safeParse(query);
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404 });
  const { format, ...days } = wanted.data;
  if ((await findPeriod(days)).problem) return new Response(null, { status: 404 });

  const actor = await currentActor();
  const { after: _, before: __, sort: ___, ...filters } = recommendationFiltersSchema.parse(query);
  const t = await getTranslations({ locale });
  const absolute = (path: string) => `${env.APP_URL}/${locale}${path}`;
  const file = {
    ...(await listDifferences(actor, recommendationFiltersSchema.parse(filters), days, locale)),
    ...{ language: locale, days, generatedAt: new Date() },
    filters: filtersInWords(recommendationFiltersSchema.parse(filters), await listFilterChoices(actor, locale), t, locale),
    url: absolute(paths.changes({ ...filters, ...days })),
    address: (id: string) => absolute(onSameDay(paths.recommendation(id), days.to)),
  };
  const bytes = write[format](file, t);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": contentDisposition(changesFileName(file, format)),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
