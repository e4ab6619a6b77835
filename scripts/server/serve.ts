import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { serverFile } from "./build.ts";
import type { DatabaseUrls } from "../database.ts";
import { end } from "../process.ts";
import { type Secrets } from "../secrets.ts";
import { giveUp, Refusal, whenStopping } from "../session.ts";

export interface Address {
  host: string;
  port: number;
}

interface Environment {
  urls: DatabaseUrls;
  secrets: Secrets;
  address: Address;
  isDemonstration: boolean;
  storage: string;
  /** Settings of the person who starts it, which go before ours. */
  chosen?: Record<string, string | undefined>;
}

const ownSettings = /^(SMTP_URL|MAIL_FROM|MAIL_KEPT_DAYS|STORAGE_\w+|CLAMD_\w+|OIDC_\w+|SECOND_FACTOR|WORKER|LOG_LEVEL|APP_URL)(_FILE)?$/;

export function addressFromEnvironment(): Address {
  const { HOST: host = "127.0.0.1", PORT = "3000" } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT is ${PORT}; it must be a number from 1 to 65535.`);
  return { host, port };
}

export function publicAddress({ host, port }: Address): string {
  const name = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  return `http://${name}:${port}`;
}

/** What the application is told: the addresses of its two database roles, never the owner's. */
export function applicationEnvironment({ urls, secrets, address, isDemonstration, storage, chosen = {} }: Environment): NodeJS.ProcessEnv {
  const settings = Object.entries(chosen).filter(([name, value]) => value && ownSettings.test(name));
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PATH: process.env.PATH,
    TZ: "UTC",
    HOSTNAME: address.host,
    PORT: String(address.port),
    APP_URL: publicAddress(address),
    APP_DATABASE_URL: urls.app,
    PUBLIC_DATABASE_URL: urls.public,
    AUTH_SECRET: secrets.authSecret,
    AUDIT_SIGNING_KEY: secrets.auditSigningKey,
    STORAGE_DIRECTORY: path.resolve(storage),
    ...(isDemonstration && { DEMONSTRATION: "on", SECOND_FACTOR: "off" }),
    ...Object.fromEntries(settings),
  };
}

export function refuseTakenPort({ host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(new Refusal(explain(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} on ${host} is in use. Choose another: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} on ${host} is not yours to use. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST is ${host}, which is not an address of this machine.`;
  return `Port ${port} on ${host} cannot be used: ${message}`;
}

export interface Server {
  pid: number;
  stop: () => Promise<void>;
}

/** Node takes memory as long as there is some; told to collect sooner and to need no large nursery, it does with half. As in the Dockerfile. */
export const frugal = ["--max-old-space-size=512", "--max-semi-space-size=8", "--heap-growing-percent=30"];

/** Starts the built server and returns when it answers. */
export async function serve(env: NodeJS.ProcessEnv, { host, port }: Address, log: string): Promise<Server> {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const following = ["--import", new URL("follow-parent.mjs", import.meta.url).href];
  const server = spawn(process.execPath, [...frugal, ...following, path.resolve(serverFile)], {
    env: { MALLOC_ARENA_MAX: "2", ...env },
    stdio: ["ignore", output, output, "ipc"],
  });
  let isWanted = true;
  const stop = () => ((isWanted = false), end(server));
  whenStopping(stop);

  const health = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}/api/health`;
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer && server.pid) {
      server.once("exit", () => isWanted && giveUp(`The server ended by itself; its last words are in ${log}.`));
      return { pid: server.pid, stop };
    }
    await delay(20);
  }
  throw new Refusal(`The server ended at once (log: ${log}):\n${readFileSync(log, "utf8").trim()}`);
}
