import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { findDashboard } from "@/domain/dashboard/queries";
import { narrowed } from "@/domain/dashboard/rules";
import { chartRequestSchema } from "@/domain/dashboard/schema";
import { chartCsv, chartSvg } from "@/domain/exports/charts/rules";
import { listFilterChoices } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { filtersInWords } from "@/domain/recommendations/selection/rules";
import { contentDisposition } from "@/lib/content-disposition";
import { today } from "@/lib/day";
import { asShown } from "@/lib/day-shown";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const mediaTypes = { svg: "image/svg+xml; charset=utf-8", csv: "text/csv; charset=utf-8" };

/** One chart of the dashboard whose address it repeats, as a picture or as numbers. */
export const GET = fileOnItsDay(async (request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wanted = chartRequestSchema.safeParse(query);
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404 });

  const { chart: key, format } = wanted.data;
  const [actor, words, filters] = [await currentActor(), await getTranslations({ locale }), recommendationFiltersSchema.parse(query)];
  const { charts } = await findDashboard(actor, filters, words, locale);
  const choices = await listFilterChoices(actor, locale);
  const scope = filtersInWords(filters, choices, words, locale).map(({ label, value }) => `${label} – ${value}`);
  const picture = {
    ...charts[key],
    scope: scope.join("; ") || words("dashboard.scopeAll"),
    source: `${formatDate(today(), locale)} · ${env.APP_URL}/${locale}${asShown(paths.dashboard(narrowed(filters)))}`,
    locale,
  };
  return new Response(format === "svg" ? chartSvg(picture) : new Uint8Array(chartCsv(picture.chart)), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": contentDisposition(`${key}-${today()}.${format}`),
      // A drawing that is opened by itself runs nothing and asks for nothing.
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
