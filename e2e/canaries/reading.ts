import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";

const mark = /qz[\da-f]{16}/gi;
/** Where the payload of a page is broken off in the middle of a word, and goes on in the next script. */
const brokenOff = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g;
const joints = /[\s\u00ad-]+/g;

/** Every mark in these bytes, whatever kind of file they are: a Word file or a table is unpacked, a PDF read as text and as it is. */
export async function marksIn(bytes: Uint8Array): Promise<Set<string>> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (start.startsWith("PK\u0003\u0004")) return inParts(bytes);
  const found = inText(Buffer.from(bytes).toString("utf8"));
  return start === "%PDF-" ? found.union(await inPdf(bytes)) : found;
}

const inText = (text: string): Set<string> =>
  new Set(
    text
      .replaceAll(brokenOff, "")
      .match(mark)
      ?.map((one) => one.toLowerCase()),
  );

async function inParts(bytes: Uint8Array): Promise<Set<string>> {
  const parts = Object.entries(unzipSync(bytes));
  const found = await Promise.all(parts.map(async ([name, part]) => (await marksIn(part)).union(inText(name))));
  return found.reduce((all, one) => all.union(one), new Set<string>());
}

/** The words of a line may be broken, with a hyphen or without. */
async function inPdf(bytes: Uint8Array): Promise<Set<string>> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(file, { mergePages: true });
  const { info } = await file.getMetadata();
  return inText(text.replaceAll(joints, "")).union(inText(JSON.stringify(info)));
}

export { inText };

/** An answer as far as it can be told apart: its status, its headers and its body, but for what is drawn by lot or tells the time. */
export async function answerOf(response: Response, asked: string): Promise<{ status: number; headers: string; body: string }> {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  const same = (text: string) => text.replaceAll(nonce, "").replaceAll(asked, "{}");
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return {
    status: response.status,
    headers: same(headers.map((pair) => pair.join(": ")).join("\n")),
    body: inOrder(same(Buffer.from(await response.arrayBuffer()).toString("utf8"))),
  };
}

const scripts = /<script\b[^>]*>(.*?)<\/script>/gs;

/** The parts of a page arrive in the order in which they are ready, and are numbered by it: the same parts in one order. */
function inOrder(page: string): string {
  const whole = page.replaceAll(brokenOff, "");
  const payload = [...whole.matchAll(scripts)].flatMap(([, script = ""]) => script.split("\\n"));
  const parts = payload.map((part) => part.replaceAll(/\$L?[\da-f]+/g, "$").replace(/^[\da-f]+:/, ""));
  return [whole.replaceAll(scripts, ""), ...parts.toSorted()].join("\n");
}
