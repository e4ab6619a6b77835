import { submissionLanguage } from "@/domain/alternative-reports/drafting/rules";
import { canonicalForm, namesOnPaper, type NamesOnRegister } from "@/domain/alternative-reports/editions/rules";
import type { EditionContents } from "@/domain/alternative-reports/editions/schema";
import { reportDocx, reportFileName } from "@/domain/alternative-reports/editions/word/rules";
import { reportPdf } from "@/domain/alternative-reports/editions/pdf/queries";
import { mediaTypes } from "@/domain/exports/rules";
import type { Language } from "@/domain/vocabulary";
import { contentDisposition } from "@/lib/content-disposition";
import { paperLanguages, paperWordsOf } from "@/lib/i18n/words";

type Edition = {
  contents: EditionContents;
  submittedOn: string;
  register: NamesOnRegister;
  template: { languages: Language[]; fileName: string };
};

const fileHeaders = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
export const noFile = (): Response => new Response(null, { status: 404, headers: fileHeaders });

/** An edition as a file: the bytes that its hash is of, or laid out in the language that the Committee takes. */
export async function sendEdition(edition: Edition, format: "json" | "docx" | "pdf"): Promise<Response> {
  const { contents, submittedOn, register, template } = edition;
  const language = submissionLanguage(contents, template);
  const document = { contents, language, names: namesOnPaper(contents, language, register), fileName: template.fileName, submittedOn };
  const around = paperLanguages.find((one) => one === language) ?? "en";
  const paper = { language: around, words: await paperWordsOf(around) };
  const named = reportFileName(document, paper, format);
  if (format === "json") return sent(canonicalForm(contents), "application/json", named);
  const bytes = format === "pdf" ? await reportPdf(document, paper) : reportDocx(document, paper);
  return sent(new Uint8Array(bytes), format === "pdf" ? "application/pdf" : mediaTypes.docx, named);
}

/** A file to be saved, under its name. */
export const sent = (body: string | Uint8Array<ArrayBuffer>, mediaType: string, name: string): Response =>
  new Response(body, { headers: { ...fileHeaders, "Content-Type": mediaType, "Content-Disposition": contentDisposition(name) } });
