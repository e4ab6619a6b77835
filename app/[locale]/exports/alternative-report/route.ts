import { hasLocale } from "next-intl";

import { fileOnItsDay } from "@/app/_request/day-shown";
import { noFile, sendEdition } from "@/app/_request/report-file";
import { findEdition } from "@/domain/alternative-reports/editions/queries";
import { editionFileSchema } from "@/domain/alternative-reports/editions/schema";
import { routing } from "@/lib/i18n/routing";

/** A report that everybody reads, as a file. */
export const GET = fileOnItsDay(async (request: Request, { params }: { params: Promise<{ locale: string }> }) => {
  const { locale } = await params;
  const wanted = editionFileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!hasLocale(routing.locales, locale) || !wanted.success) return noFile();
  const edition = await findEdition(wanted.data.edition, locale);
  return edition ? sendEdition(edition, wanted.data.format) : noFile();
});
