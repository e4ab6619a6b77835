/** C0 controls but tab and line feed, delete and the C1 controls, and the two code points that XML 1.0 forbids. */
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** The text as any document format can hold it: well-formed, lines ended by a line feed, nothing that cannot be printed. */
export const plainText = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(unprintable, "")
    .toWellFormed();
