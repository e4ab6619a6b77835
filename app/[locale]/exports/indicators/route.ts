import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { indicatorSeriesCsv } from "@/domain/exports/indicators/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { findIndicator } from "@/domain/indicators/queries";
import { seriesFileSchema } from "@/domain/indicators/values/schema";
import { contentDisposition } from "@/lib/content-disposition";
import { asShown, dayShown } from "@/lib/day-shown";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The values of an indicator that stand, as far as the reader may see it. */
export const GET = fileOnItsDay(async (request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
  const { locale } = await params;
  const wanted = seriesFileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404, headers });
  const id = wanted.data.indicator;
  const indicator = await findIndicator(await currentActor(), id, locale);
  if (!indicator) return new Response(null, { status: 404, headers });
  const bytes = indicatorSeriesCsv(
    { ...indicator, url: `${env.APP_URL}/${locale}${asShown(paths.indicator(id))}` },
    await getTranslations({ locale }),
  );
  const name = `indicator-${[indicator.code, dayShown(), locale].filter(Boolean).join("-")}.csv`;
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": mediaTypes.csv, "Content-Disposition": contentDisposition(name) },
  });
});
