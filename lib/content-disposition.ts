/** Makes a browser save what it is sent, under its own name in any alphabet, or a plain one where that is not understood. */
export function contentDisposition(name: string): string {
  const plain = name.toWellFormed().replace(/[^\w.-]+/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
