import { getTranslations } from "next-intl/server";

import { submissionLanguage } from "@/domain/alternative-reports/drafting/rules";
import { canonicalForm } from "@/domain/alternative-reports/editions/rules";
import type { EditionContents } from "@/domain/alternative-reports/editions/schema";
import { reportDocx, reportFileName } from "@/domain/alternative-reports/editions/word/rules";
import { reportPdf } from "@/domain/alternative-reports/editions/pdf/queries";
import { mediaTypes } from "@/domain/exports/rules";
import { interfaceLanguages, type Language } from "@/domain/vocabulary";
import { contentDisposition } from "@/lib/content-disposition";

type Edition = { contents: EditionContents; submittedOn: string; template: { languages: Language[]; fileName: string } };

const fileHeaders = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
export const noFile = (): Response => new Response(null, { status: 404, headers: fileHeaders });

/** An edition as a file: the bytes that its hash is of, or laid out in the language that the Committee takes. */
export async function sendEdition(edition: Edition, format: "json" | "docx" | "pdf"): Promise<Response> {
  const { contents, submittedOn, template } = edition;
  const language = submissionLanguage(contents, template);
  const document = { contents, language, fileName: template.fileName, submittedOn };
  const named = reportFileName(document, format);
  if (format === "json") return sent(canonicalForm(contents), "application/json", named);
  const locale = interfaceLanguages.find((one) => one === language) ?? "en";
  const words = await getTranslations({ locale });
  const bytes = format === "pdf" ? await reportPdf(document, words) : reportDocx(document, words);
  return sent(new Uint8Array(bytes), format === "pdf" ? "application/pdf" : mediaTypes.docx, named);
}

/** A file to be saved, under its name. */
export const sent = (body: string | Uint8Array<ArrayBuffer>, mediaType: string, name: string): Response =>
  new Response(body, { headers: { ...fileHeaders, "Content-Type": mediaType, "Content-Disposition": contentDisposition(name) } });
