import type { Day } from "@/lib/day";

/** What may be attached, by the end of its name, and how it is sent back. */
export const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  png: "image/png",
  jpg: "image/jpeg",
  txt: "text/plain",
  csv: "text/csv",
};

export const largestFileInMegabytes = 25;
export const largestFile = largestFileInMegabytes * 1024 * 1024;

/** What a file is said to be by the end of its name; null when no such file may be attached. */
export function claimedType(name: string): string | null {
  const end = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const type = end === "jpeg" ? "jpg" : end;
  return Object.hasOwn(mediaTypes, type) ? type : null;
}

/** Formats that are nothing but text, and so have no mark of their own. */
export const isTextType = (type: string): boolean => type === "txt" || type === "csv";

/** Whatever can be said of a piece of evidence and need not be. */
export const nothingMore = {
  periodFrom: "",
  periodTo: "",
  language: "",
  description: "",
  origin: "",
  expiresOn: "",
  replacesId: "",
} as const;

/** After the last day of its validity a piece of evidence no longer shows what it showed. */
export const hasExpired = ({ expiresOn }: { expiresOn: Day | null }, today: Day): boolean => expiresOn !== null && expiresOn < today;

const longestName = 150;

/** The name as it may be shown and saved: no folders, nothing invisible, nothing that turns the reading direction round. */
export function cleanFileName(name: string): string {
  const bare = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = bare
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\uFFFD<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const dot = visible.lastIndexOf(".");
  if (dot <= 0) return visible.slice(0, longestName);
  return visible.slice(0, Math.min(dot, longestName)) + visible.slice(dot);
}
