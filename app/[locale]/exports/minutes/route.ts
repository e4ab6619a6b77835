import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { currentActor } from "@/app/_request/session";
import { minutesDocx, minutesFileName } from "@/domain/exports/minutes/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { findMeeting } from "@/domain/working-group/meetings/queries";
import { contentDisposition } from "@/lib/content-disposition";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

/** The minutes of a meeting, or before it its agenda, for whoever may read them. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const id = new URL(request.url).searchParams.get("meeting") ?? "";
  const meeting = await findMeeting(await currentActor(), id, locale);
  if (!meeting?.minutes) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });

  const url = `${env.APP_URL}/${locale}${paths.meeting(id)}`;
  const document = { language: locale, meeting: { ...meeting, minutes: meeting.minutes }, generatedAt: new Date(), url };
  return new Response(new Uint8Array(minutesDocx(document, await getTranslations({ locale }))), {
    headers: {
      "Content-Type": mediaTypes.docx,
      "Content-Disposition": contentDisposition(minutesFileName(document)),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
