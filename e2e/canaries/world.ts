import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import path from "node:path";

import { Client } from "pg";

import { linesOfText } from "@/domain/documents/import/lines/rules";
import { propose } from "@/domain/documents/import/rules";
import { type Planted, type Principal, principals, readers } from "@/e2e/canaries/marks";
import { countedPages, findSubjects, type Subjects } from "@/e2e/counted-pages";
import { hashOf, newToken } from "@/lib/token";
import { fill, type Volume } from "@/prisma/volume/fill";
import { addPast } from "@/prisma/volume/past";

const { CANARIES_URL = "", CANARIES_DATABASE_URL = "", CANARIES_ENVIRONMENT = "{}", CANARIES_LOG = "" } = process.env;
const environment = JSON.parse(CANARIES_ENVIRONMENT) as Record<string, string>;

/** Where the server of the marks leaves what nobody asks it for. */
export const left = { log: CANARIES_LOG, storage: environment.STORAGE_DIRECTORY ?? "" };

const volume: Volume = {
  states: 1,
  bodies: 4,
  reforms: 4,
  cycles: 2,
  recommendations: 5,
  facts: 2,
  responses: 2,
  versions: 1,
  evidence: 2,
};
const paragraphs = "Freedom from torture\n5. The Committee is concerned about reports.\n6. The State party should investigate.";

export type World = Planted & { owner: Client; subjects: Subjects; cookies: Record<Principal, string> };

/** A register of its own that holds little of everything, and the marks. */
export async function plantWorld(): Promise<World> {
  const owner = new Client({ connectionString: CANARIES_DATABASE_URL });
  await owner.connect();
  await owner.query("SELECT pristine.restore()");
  await fill(owner, volume);
  await addPast(owner);
  const subjects = await findSubjects(owner, propose(linesOfText(paragraphs)));
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM state LIMIT 1");
  const planted = await grow({ stateId: rows[0]?.id ?? "" });
  const cookies = {} as World["cookies"];
  for (const who of principals) cookies[who] = who === "visitor" ? "" : await openSession(owner, planted.people[who]);
  return { ...planted, owner, subjects, cookies };
}

/** In a process of its own, which is told of this server and of no other. */
async function grow(soil: { stateId: string }): Promise<Planted> {
  const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", loader, "e2e/canaries/plant.ts"], {
    env: { ...environment, NODE_ENV: "test", OWNER_DATABASE_URL: CANARIES_DATABASE_URL },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.send(soil);
  const [planted] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("Nothing was planted.")) as Promise<never>),
  ])) as [Planted];
  return planted;
}

async function openSession(owner: Client, userId: string): Promise<string> {
  const token = newToken();
  const until = new Date(Date.now() + 3_600_000);
  await owner.query("INSERT INTO session (user_id, token_hash, expires_at) VALUES ($1, $2, $3)", [userId, hashOf(token), until]);
  return `session=${token}`;
}

/** Of two people whose roles are the same, one asks for what was not planted. */
const doubles: Principal[] = ["leading member", "partner admin", "partner member", "focal point", "secretariat approver"];

/**
 * Without a language, what there is to ask for: the pages of the application, what was planted, and what is for programs. Of the pages
 * on which others write, a third is drawn by lot in each run, and some people do without what takes long to lay out.
 */
export function addressesFor(who: Principal, { subjects, addresses }: World): string[] {
  const register = doubles.includes(who) ? [] : Object.values(countedPages).map(({ address }) => address(subjects));
  const isAsked = (address: string) => (isOthers(address, who) ? randomInt(3) === 0 : payloadReaders.includes(who) || !/pdf/.test(address));
  return [...new Set([...register, ...addresses.filter(isAsked), ...forPrograms, "/none/such"])];
}

/** Pages of reports that somebody else writes: that their documents are those of absent ones is shown by itself, to the byte. */
const isOthers = (address: string, who: Principal): boolean =>
  /^\/desk\/(reports|editions)\//.test(address) && !readers.authors.some((author) => author === who);

const forPrograms = [
  "/api/log",
  "/api/checkpoints",
  "/api/health",
  "/api/calendar/none",
  "/sitemap.xml",
  "/robots.txt",
  "/search?q=qz",
  "/alternative-reports?q=qz",
  "/exports/progress-summary?format=xlsx",
  "/exports/progress-summary?format=docx",
  "/exports/uhri?format=xlsx",
];

const isPage = (address: string): boolean => !/^\/(api|exports|log\/feed)\b|\/file\?|^\/[\w-]+\.\w+$/.test(address);

export type Way = "document" | "payload";
const payloadReaders: Principal[] = ["visitor", "leading admin", "other NGO's admin", "secretariat recorder", "administrator"];

/** As a document, and as what a browser asks for that has a page open; what others write as the latter only. */
export function waysToAsk(address: string, who: Principal): Way[] {
  if (!isPage(address)) return ["document"];
  if (isOthers(address, who)) return ["payload"];
  return payloadReaders.includes(who) ? ["document", "payload"] : ["document"];
}

export const ask = (address: string, cookie: string, way: Way = "document"): Promise<Response> => {
  const place = address.startsWith("/api/") || /^\/[\w-]+\.\w+$/.test(address) ? address : `/en${address}`;
  const payload = way === "payload" ? `${place.includes("?") ? "&" : "?"}_rsc` : "";
  const headers = { ...(way === "payload" && { RSC: "1" }), ...(cookie && { Cookie: cookie }) };
  return fetch(CANARIES_URL + place + payload, { redirect: "manual", headers });
};

/** Does it for all of them, several at a time. */
export async function forAll<One>(all: One[], run: (one: One) => Promise<void>, abreast = 6): Promise<void> {
  const waiting = [...all];
  const next = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: abreast }, next));
}
