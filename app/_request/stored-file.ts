import { contentDisposition } from "@/lib/content-disposition";
import { securityHeaders } from "@/lib/security-headers";
import { openStoredFile } from "@/lib/storage";

type StoredFile = { name: string; hash: string; mediaType: string; size: number };

/** Sends a file to whoever may see it, to be saved and never to be run. What is hidden answers as what is not there. */
export async function sendStoredFile(file: StoredFile | null): Promise<Response> {
  if (!file) return new Response(null, { status: 404, headers: { ...securityHeaders, "Cache-Control": "private, no-store" } });
  return new Response(await openStoredFile(file.hash), {
    headers: {
      ...securityHeaders,
      "Content-Type": file.mediaType,
      "Content-Length": String(file.size),
      "Content-Disposition": contentDisposition(file.name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
