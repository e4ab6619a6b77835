import { contentDisposition } from "@/lib/content-disposition";
import { securityHeaders } from "@/lib/security-headers";
import { openStoredFile, StoreUnavailable } from "@/lib/storage";

type StoredFile = { name: string; hash: string; mediaType: string; size: number };

/** Sends a file to whoever may see it, to be saved and never to be run. What is hidden answers as what is not there. */
export async function sendStoredFile(file: StoredFile | null): Promise<Response> {
  if (!file) return refusal(404);
  const contents = await openStoredFile(file.hash).catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    console.error(error.message, error.cause ?? "");
    return null;
  });
  if (!contents) return refusal(503, { "Retry-After": "60" });
  return new Response(contents, {
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

const refusal = (status: number, more: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...securityHeaders, ...more, "Cache-Control": "private, no-store" } });
