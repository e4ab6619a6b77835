import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it took over, in its order, and takes its time to say so. */
export type PostOffice = { taken: { id: string; to: string }[]; url: string; close: () => Promise<void> };

export async function aPostOffice({ milliseconds = 30 } = {}): Promise<PostOffice> {
  const taken: PostOffice["taken"] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const id = /^Message-ID: <(\S+)>/m.exec(Buffer.concat(chunks).toString())?.[1] ?? "";
        taken.push({ id, to: session.envelope.rcptTo.map(({ address }) => address).join() });
        setTimeout(() => done(), milliseconds);
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const url = `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  return { taken, url, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

/** The worker as it runs beside the server, to be killed. */
export function startWorker(url: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, SMTP_URL: url, MAIL_FROM: "Treaty Tracker <tracker@example.org>", NODE_ENV: "development" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** What readers' mail programs show: copies of one Message-ID are one message. */
export const shownTo = ({ taken }: Pick<PostOffice, "taken">): { id: string; to: string }[] => [
  ...new Map(taken.map(({ id, to }) => [id, { id: id.split("@")[0] ?? "", to }])).values(),
];
