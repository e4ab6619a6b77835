import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it, vi } from "vitest";

const variables = {
  APP_DATABASE_URL: "postgres://app@localhost/x",
  PUBLIC_DATABASE_URL: "postgres://public@localhost/x",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef-of-a-test",
  AUDIT_SIGNING_KEY: "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
  APP_URL: "http://localhost:3000",
  MAIL_FROM: "Treaty Tracker <tracker@example.org>",
};
const letter = {
  id: "00000000-0000-8000-a000-000000000001",
  at: new Date("2026-11-24T04:00:00Z"),
  unsubscribe: null,
  to: "person@example.org",
  subject: "Тіркелгі",
  text: "Сілтеме: http://localhost:3000/kk\n",
};

let directory: string;
let servers: net.Server[] = [];

beforeEach(() => {
  vi.resetModules();
  directory = mkdtempSync(path.join(os.tmpdir(), "mail-"));
  Object.assign(process.env, variables, { STORAGE_DIRECTORY: directory });
});
afterEach(() => {
  delete process.env.SMTP_URL;
  for (const server of servers) server.close();
  servers = [];
});

const send = async (over = {}) => (await import("@/lib/mail")).sendMail({ ...letter, ...over });

/** A mail server that answers as it is told, line by line, and keeps what it heard. */
async function aServer(answers: Record<string, string>): Promise<{ heard: string[]; url: string }> {
  const heard: string[] = [];
  const server = net.createServer((socket) => {
    let inData = false;
    socket.write("220 ready\r\n");
    socket.on("data", (chunk: Buffer) => {
      for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
        heard.push(line);
        if (inData && line !== ".") continue;
        inData = line === "DATA";
        const [word = ""] = line.split(/[ :]/);
        socket.write(`${answers[word] ?? (inData ? "354 go on" : "250 ok")}\r\n`);
      }
    });
    socket.on("error", () => undefined);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { heard, url: `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}` };
}

it("leaves a letter as a file that only the program reads, where no server is named", async () => {
  expect(await send()).toBe("sent");
  const [name = ""] = readdirSync(path.join(directory, "mail"));
  const file = path.join(directory, "mail", name);
  const [head = "", body = ""] = readFileSync(file, "utf8").split("\r\n\r\n");
  expect(head).toContain("To: person@example.org");
  expect(Buffer.from(body, "base64").toString()).toBe(letter.text);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it("hands it to the server that is named", async () => {
  const { heard, url } = await aServer({});
  process.env.SMTP_URL = url;
  expect(await send()).toBe("sent");
  expect(heard).toContain("RCPT TO:<person@example.org>");
});

it("reaches nobody but the one person, whatever an address looks like", async () => {
  const { heard, url } = await aServer({});
  process.env.SMTP_URL = url;
  await send({ to: "person@example.org, other@example.org" });
  expect(heard.filter((line) => line.startsWith("RCPT TO")).join()).not.toMatch(/<other@example\.org>/);
});

it("says no, and names nobody in the log, when the server refuses or is not there", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const answers: Record<string, string> = { "smtp://127.0.0.1:9": "unreachable" };
  for (const [refusal, answer] of [
    [{ RCPT: "550 no such person" }, "never"],
    [{ RCPT: "550 5.1.1 no such person" }, "never"],
    [{ RCPT: "450 try again" }, "later"],
    [{ RCPT: "554 5.7.1 relay access denied" }, "later"],
    [{ RCPT: "550 5.7.1 your network is blocked" }, "later"],
    [{ MAIL: "550 5.1.8 we do not know the sender" }, "later"],
  ] as const)
    answers[(await aServer(refusal)).url] = answer;
  for (const [address, answer] of Object.entries(answers)) {
    vi.resetModules();
    process.env.SMTP_URL = address;
    expect(await send()).toBe(answer);
  }
  expect(said).toHaveBeenCalledTimes(7);
  expect(JSON.stringify(said.mock.calls)).not.toContain("person@");
});

it("is the same message whenever it is sent again, as a file too", async () => {
  await send();
  await send();
  const names = readdirSync(path.join(directory, "mail"));
  expect(names).toHaveLength(1);
  expect(readFileSync(path.join(directory, "mail", names[0] ?? ""), "utf8")).toContain(`Message-ID: <${letter.id}@localhost>`);
});

it("says how to unsubscribe with one click where there is a way, and nothing else", async () => {
  const { heard, url } = await aServer({});
  process.env.SMTP_URL = url;
  await send();
  expect(heard.join("\n")).not.toContain("List-Unsubscribe");
  await send({ unsubscribe: "http://localhost:3000/api/unsubscribe/token" });
  expect(heard).toContain("List-Unsubscribe: <http://localhost:3000/api/unsubscribe/token>");
  expect(heard).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
});

it("is read again as it was written, letters that two encoded words part included", async () => {
  const subject = "Әріптестерге: жұмыс тобының отырысы туралы ұзақ хабарлама, қол қоюшыларға арналған";
  await send({ subject });
  const [found] = await (await import("@/lib/mailbox")).readLetters(5, () => true);
  expect(found).toMatchObject({ to: letter.to, subject, text: letter.text });
});
