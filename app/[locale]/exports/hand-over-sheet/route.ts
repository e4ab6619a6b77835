import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { handOverDocx, handOverFileName } from "@/domain/exports/handover/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { findHandOverSheet } from "@/domain/people/handovers/sheet/queries";
import { contentDisposition } from "@/lib/content-disposition";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

/** What is open in a body, in Word, for the people of that body. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const body = new URL(request.url).searchParams.get("body") ?? "";
  const sheet = await findHandOverSheet(await currentActor(), body, locale);
  if (!sheet) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });

  const address = (id: string) => `${env.APP_URL}/${locale}${paths.recommendation(id)}`;
  const document = { language: locale, sheet, generatedAt: new Date(), address };
  return new Response(new Uint8Array(handOverDocx(document, await getTranslations({ locale }))), {
    headers: {
      "Content-Type": mediaTypes.docx,
      "Content-Disposition": contentDisposition(handOverFileName(document)),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
