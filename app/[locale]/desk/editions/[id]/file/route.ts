import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";

import { noFile, sendEdition, sent } from "@/app/_request/report-file";
import { currentActor } from "@/app/_request/session";
import { editionContentsSchema } from "@/domain/alternative-reports/editions/schema";
import { findReceipt } from "@/domain/alternative-reports/submission/queries";
import { receiptText } from "@/domain/alternative-reports/submission/rules";
import { ownEditionFileSchema } from "@/domain/alternative-reports/submission/schema";
import { dayAt } from "@/lib/day";
import { routing } from "@/lib/i18n/routing";

/** An edition of one's own as a file, or its receipt: for its authors, whoever else reads it. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; id: string }> }): Promise<Response> {
  const [{ locale, id }, actor] = [await params, await currentActor()];
  const wanted = ownEditionFileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!actor || !hasLocale(routing.locales, locale) || !wanted.success) return noFile();
  const receipt = await findReceipt(actor, id);
  if (!receipt) return noFile();
  const { format } = wanted.data;
  if (format === "txt") return sent(receiptText(receipt, await getTranslations({ locale })), "text/plain; charset=utf-8", "receipt.txt");
  return sendEdition(
    { ...receipt, contents: editionContentsSchema.parse(receipt.contents), submittedOn: dayAt(receipt.submittedAt) },
    format,
  );
}
