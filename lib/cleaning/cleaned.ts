/** What can be found in a file and taken out of it. SIGNED: nothing was taken out, because that would break its signature. */
export type Finding =
  | "AUTHORS"
  | "PROPERTIES"
  | "COMMENT_AUTHORS"
  | "PICTURE_DATA"
  | "ATTACHED_FILES"
  | "PROGRAMS"
  | "OUTSIDE_LINKS"
  | "APPENDED_DATA"
  | "SIGNED";

export type Cleaned = { bytes: Uint8Array; findings: Finding[] };

export type FileRefusal = "damaged" | "encrypted" | "programs" | "formulas" | "tooComplex";

/** A file that cannot be made harmless. */
export class FileRefused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}
