import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { dataDirectory } from "../secrets.ts";
import { whenStopping } from "../session.ts";

/**
 * One script at a time runs this checkout's database. A socket is the note of it: unlike a file
 * with a process number, it cannot outlive the process.
 */
export async function takeLock(): Promise<boolean> {
  const pipe = `treaty-tracker-${createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16)}`;
  // Relative, because the address of a socket may not be longer than about a hundred letters.
  const place = process.platform === "win32" ? `\\\\.\\pipe\\${pipe}` : path.join(dataDirectory, "lock");
  if (await answers(place)) return false;
  if (process.platform !== "win32") rmSync(place, { force: true });

  const server = net.createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(place, resolve));
  server.unref();
  whenStopping(() => new Promise((resolve) => server.close(() => resolve())));
  return true;
}

function answers(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(place);
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
