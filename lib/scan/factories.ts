import net, { type AddressInfo } from "node:net";

export type Answering = (socket: net.Socket, file: Buffer) => void;

type Scanner = { port: number; close: () => void };

/** Answers INSTREAM as clamd does, at a port of its own or at a socket: it takes the pieces of a file and answers once there are no more, or sooner when they get too many. */
export async function aScanner(
  answer: Answering = judging,
  { limit = Infinity, at }: { limit?: number; at?: string } = {},
): Promise<Scanner> {
  const server = net.createServer((socket) => {
    const pieces: Buffer[] = [];
    let [waiting, length] = [Buffer.alloc(0), -command.length];
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      if (length < 0 && waiting.subarray(0, command.length).toString() !== command) return;
      if (length < 0) [waiting, length] = [waiting.subarray(command.length), 0];
      for (let end = endOf(waiting); end !== null; end = endOf(waiting)) {
        const piece = waiting.subarray(4, end);
        [waiting, length] = [waiting.subarray(end), length + piece.length];
        if (length > limit) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
        if (piece.length === 0) return answer(socket, Buffer.concat(pieces));
        pieces.push(piece);
      }
    });
  });
  await new Promise<void>((resolve) => (at ? server.listen(at, resolve) : server.listen(0, "127.0.0.1", resolve)));
  return { port: at ? 0 : (server.address() as AddressInfo).port, close: () => server.close() };
}

const command = "zINSTREAM\0";

/** Where the first piece ends that has come whole, its length being written before it. */
function endOf(waiting: Buffer): number | null {
  const end = waiting.length < 4 ? Infinity : 4 + waiting.readUInt32BE();
  return end <= waiting.length ? end : null;
}

/** Finds whatever says that it is harmful. */
const judging: Answering = (socket, file) => socket.end(file.includes("harmful") ? "stream: Test.Signature FOUND\0" : "stream: OK\0");
