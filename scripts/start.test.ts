import { execFile } from "node:child_process";
import net from "node:net";
import { describe, expect, it } from "vitest";

/** Starts as `npm start` does, and returns what it says when it cannot. */
function refusal(env: Record<string, string>): Promise<{ code: number | string | null | undefined; said: string }> {
  return new Promise((resolve) => {
    const { PATH, HOME } = process.env;
    const options = { env: { NODE_ENV: "test" as const, PATH, HOME, PORT: "0", ...env }, timeout: 50_000 };
    execFile(process.execPath, ["scripts/setup.mjs", "start"], options, (error, _, said) => resolve({ code: error?.code, said }));
  });
}

function listen(): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ port: typeof address === "object" && address ? address.port : 0, close: () => server.close() });
    });
  });
}

describe("npm start", { timeout: 60_000 }, () => {
  it("says that the port is in use", async () => {
    const { port, close } = await listen();
    const { code, said } = await refusal({ PORT: String(port) });
    close();
    expect(said).toBe(`✗ Port ${port} on 127.0.0.1 is in use. Choose another: PORT=${port + 1} npm start\n`);
    expect(code).toBe(1);
  });

  it.each([
    ["the port is no port", { PORT: "http" }, "✗ PORT is http; it must be a number from 1 to 65535.\n"],
    ["the host is elsewhere", { PORT: "54999", HOST: "203.0.113.9" }, "✗ HOST is 203.0.113.9, which is not an address of this machine.\n"],
    [
      "DATABASE_URL is no address",
      { PORT: "54999", DATABASE_URL: "tracker" },
      "✗ DATABASE_URL must look like postgresql://user:password@host:5432/database.\n",
    ],
    [
      "the database does not answer",
      { PORT: "54999", DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/tracker" },
      "✗ The database at 127.0.0.1:1/tracker cannot be reached as me: ECONNREFUSED.\n",
    ],
  ])("says in one line that %s", async (_, env, line) => {
    expect(await refusal(env)).toEqual({ code: 1, said: line });
  });
});
