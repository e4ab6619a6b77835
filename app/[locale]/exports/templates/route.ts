import { hasLocale } from "next-intl";

import { findTemplate } from "@/domain/datasets/table/template/queries";
import { templateRequestSchema } from "@/domain/datasets/table/schema";
import { routing } from "@/lib/i18n/routing";

const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A table to fill in, in the language of the address. It holds nothing of the register, so it is for everybody. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const wanted = templateRequestSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!hasLocale(routing.locales, locale) || !wanted.success) return new Response(null, { status: 404 });
  const { kind, format } = wanted.data;
  return new Response(new Uint8Array(await findTemplate(kind, format, locale)), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${locale}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
