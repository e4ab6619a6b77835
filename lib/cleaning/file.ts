import { type Cleaned, FileRefused } from "@/lib/cleaning/cleaned";
import { cleanJpeg } from "@/lib/cleaning/jpeg";
import { openDocument } from "@/lib/cleaning/open-document";
import { openXml } from "@/lib/cleaning/open-xml";
import { cleanPackage } from "@/lib/cleaning/package";
import { cleanPdf } from "@/lib/cleaning/pdf";
import { cleanPng } from "@/lib/cleaning/png";
import { cleanTable } from "@/lib/cleaning/text";

/**
 * A file of this type without what tells of its authors, what runs, and what reaches outside. Throws FileRefused for what cannot be
 * made harmless. Hostile files cost time and memory, so this runs in a process of its own: scripts/clean-file.ts.
 */
export function cleanFile(type: string, bytes: Uint8Array): Cleaned | Promise<Cleaned> {
  if (type === "pdf") return cleanPdf(bytes);
  if (type === "png") return cleanPng(bytes);
  if (type === "jpg") return cleanJpeg(bytes);
  if (type === "docx" || type === "xlsx" || type === "pptx") return cleanPackage(bytes, openXml);
  if (type === "odt" || type === "ods") return cleanPackage(bytes, openDocument);
  if (type === "csv") return cleanTable(bytes);
  if (type === "txt") return { bytes, findings: [] };
  throw new FileRefused("damaged");
}
