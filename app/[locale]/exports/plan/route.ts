import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { currentActor } from "@/app/_request/session";
import { planDocx, planFileName, planXlsx } from "@/domain/exports/plan/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { listPlanRows } from "@/domain/measures/plan/queries";
import { planFileSchema, planViewSchema } from "@/domain/measures/plan/schema";
import { now } from "@/lib/clock";
import { contentDisposition } from "@/lib/content-disposition";
import { asShown } from "@/lib/day-shown";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const write = { docx: planDocx, xlsx: planXlsx };

/** The plan as the reader may see it, in either layout. */
export const GET = fileOnItsDay(async (request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wanted = planFileSchema.safeParse(query);
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404 });

  const { format, layout = "full" } = wanted.data;
  const { page: _, ...view } = planViewSchema.parse(query);
  const document = {
    language: locale,
    layout,
    by: view.by ?? "recommendation",
    rows: await listPlanRows(await currentActor(), view, locale),
    generatedAt: now(),
    url: `${env.APP_URL}/${locale}${asShown(paths.plan(view))}`,
  };
  const bytes = write[format](document, await getTranslations({ locale }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": contentDisposition(planFileName(document, format)),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
