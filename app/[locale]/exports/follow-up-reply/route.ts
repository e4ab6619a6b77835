import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { replyDocx, replyFileName } from "@/domain/exports/follow-up/rules";
import { mediaTypes } from "@/domain/exports/rules";
import { findReply } from "@/domain/follow-ups/reply/queries";
import { replyFileSchema } from "@/domain/follow-ups/schema";
import { contentDisposition } from "@/lib/content-disposition";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** A draft of the State's reply to a Committee, of what is published on the selected paragraphs. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const wanted = replyFileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404, headers });
  const reply = await findReply(wanted.data.round, locale);
  if (!reply) return new Response(null, { status: 404, headers });

  const url = `${env.APP_URL}/${locale}${paths.followUp(wanted.data.round)}`;
  const document = { language: locale, reply, generatedAt: new Date(), url };
  return new Response(new Uint8Array(replyDocx(document, await getTranslations({ locale }))), {
    headers: {
      ...headers,
      "Content-Type": mediaTypes.docx,
      "Content-Disposition": contentDisposition(replyFileName(document)),
    },
  });
}
