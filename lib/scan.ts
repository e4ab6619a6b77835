import net from "node:net";

import { env } from "@/lib/env";

/** What a virus scanner says of a file: nothing found; something found; it takes no file of this length; or no answer at all. */
export type Scanned = "clean" | "infected" | "tooLong" | "unreachable";

const patience = 60_000;
const mostAttempts = 5;
const pieceSize = 256 * 1024;
/** Between two pieces: as long as it takes to say that it wants no more of them. */
const pauseInMilliseconds = 1;

/** Whether a virus scanner is configured; without one, nothing is said of files. */
export const isScanning = (): boolean => scanner() !== null;

/** Asks the configured ClamAV daemon about a file; null where none is configured. */
export async function scanFile(bytes: Uint8Array): Promise<Scanned | null> {
  const place = scanner();
  if (!place) return null;
  for (let attempt = 1; ; attempt += 1)
    try {
      return read(await ask(place, bytes));
    } catch (error) {
      if (attempt < mostAttempts && wasCutOff(error)) continue;
      console.error("The virus scanner does not answer:", error instanceof Error ? error.message : error);
      return "unreachable";
    }
}

function scanner(): net.NetConnectOpts | null {
  if (env.CLAMD_SOCKET) return { path: env.CLAMD_SOCKET };
  return env.CLAMD_HOST ? { host: env.CLAMD_HOST, port: env.CLAMD_PORT } : null;
}

/** clamd's INSTREAM: pieces of the file, each after its length, then a length of nothing; one line comes back. */
function ask(place: net.NetConnectOpts, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = net.connect(place);
    const clock = setTimeout(() => socket.destroy(new Error("It takes too long.")), patience);
    const waiting = framed(bytes);
    // It hangs up on a file that is too long while that is still being sent: piece by piece, what it says first is heard.
    const send = () => {
      const { value } = said === "" && !socket.destroyed ? waiting.next() : { value: undefined };
      if (value) socket.write(value, (error) => error ?? setTimeout(send, pauseInMilliseconds));
    };
    socket.setEncoding("utf8");
    socket.on("connect", send);
    socket.on("data", (heard: string) => {
      said += heard;
      if (said.includes("\0")) socket.destroy();
    });
    socket.on("error", (error) => said === "" && reject(error));
    socket.on("close", () => {
      clearTimeout(clock);
      resolve(said);
    });
  });
}

function* framed(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = bytes.subarray(at, at + pieceSize);
    yield Buffer.concat([lengthOf(piece.length), piece]);
  }
  yield lengthOf(0);
}

/** What it said may be lost when it hung up in the very moment that something was sent; it says it again. */
const wasCutOff = (error: unknown): boolean => error instanceof Error && "code" in error && /^(EPIPE|ECONNRESET)$/.test(String(error.code));

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** Whatever is no answer that we know counts as none: a file passes only when it says so. */
function read(said: string): Scanned {
  const line = said.replace(/\0[^]*$/, "").trim();
  if (line === "stream: OK") return "clean";
  if (/^stream: .+ FOUND$/.test(line)) {
    console.warn("The virus scanner found something in a file that was sent:", line.slice("stream: ".length));
    return "infected";
  }
  if (/size limit exceeded/i.test(line)) return "tooLong";
  console.error("The virus scanner could not look into a file:", line);
  return "unreachable";
}
