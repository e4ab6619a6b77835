import { readdirSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";

import { linesOfText } from "@/domain/documents/import/lines/rules";
import { propose } from "@/domain/documents/import/rules";
import { countedPages, findSubjects, type Subjects } from "@/e2e/counted-pages";
import { expect, test } from "@/e2e/fixtures";
import { hashOf, newToken } from "@/lib/token";
import { fill, type Volume } from "@/prisma/volume/fill";
import { endOfLog, isQuestion, readStatements } from "@/scripts/postgres/statements";

/*
 * No page asks the database more than eight times, however much there is in it. What is counted is what PostgreSQL wrote
 * into its log: a server of its own answers from a register of its own, which first holds little and then ten times as much.
 */
const most = 8;

const little: Volume = {
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
const much: Volume = {
  states: 1,
  bodies: 40,
  reforms: 40,
  cycles: 10,
  recommendations: 10,
  facts: 20,
  responses: 10,
  versions: 4,
  evidence: 8,
};

const requests = Object.entries(countedPages).flatMap(([file, { visitor, as = [], address }]) =>
  [...(visitor ? [null] : []), ...as].map((who) => ({ name: `${file} as ${who ?? "visitor"}`, who, address })),
);
type Request = (typeof requests)[number];

const { COUNTED_URL = "", COUNTED_DATABASE_URL, POSTGRES_LOG = "" } = process.env;
const database = new URL(COUNTED_DATABASE_URL ?? "postgres://none").pathname.slice(1);

test("no page asks more than eight times, nor more when there is ten times as much", async () => {
  test.setTimeout(300_000);
  const owner = new Client({ connectionString: COUNTED_DATABASE_URL });
  await owner.connect();
  const counted = [await countAll(owner, little), await countAll(owner, much)];
  await owner.end();

  const complaints = requests.flatMap(({ name }) => {
    const [before, after] = counted.map((counts) => counts.get(name));
    if (!before || !after) return `${name} was not asked for`;
    if (before.status >= 400 || after.status !== before.status) return `${name} answered ${before.status}, then ${after.status}`;
    const listed = `\n  ${after.asked.join("\n  ")}`;
    if (after.asked.length > most) return `${name} asks ${after.asked.length} times:${listed}`;
    // Fewer is no fault: the audit page verifies a short chain by itself, a long one when it is asked to.
    return after.asked.length <= before.asked.length
      ? []
      : `${name} asks ${before.asked.length} times, then ${after.asked.length}:${listed}`;
  });
  expect(complaints.join("\n\n")).toBe("");
});

test("every page and document is counted", () => {
  const files = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith("[...rest]"));
  expect(Object.keys(countedPages).toSorted()).toEqual(files.toSorted());
});

async function countAll(owner: Client, volume: Volume) {
  await owner.query("SELECT pristine.restore()");
  await fill(owner, volume);
  const subjects = await findSubjects(owner, propose(linesOfText(documentOf(volume))));
  const counts = new Map<string, Awaited<ReturnType<typeof count>>>();
  for (const request of requests) counts.set(request.name, await count(owner, subjects, request));
  return counts;
}

/** Asks twice, because the first time is special, and counts the second. */
async function count(owner: Client, subjects: Subjects, { who, address }: Request) {
  const headers = who ? { Cookie: await signIn(owner, subjects.people[who]) } : undefined;
  const ask = async () => {
    const answer = await fetch(`${COUNTED_URL}/en${address(subjects)}`, { redirect: "manual", ...(headers && { headers }) });
    await answer.arrayBuffer();
    return answer.status;
  };
  await ask();
  const before = endOfLog(POSTGRES_LOG);
  const status = await ask();
  const asked = readStatements(POSTGRES_LOG, before).filter((statement) => statement.database === database && isQuestion(statement));
  return { status, asked: asked.map(({ text }) => text.replace(/\s+/g, " ").slice(0, 300)) };
}

/** A session that was used just now, so that nothing has to be written down about it. */
async function signIn(owner: Client, userId: string): Promise<string> {
  const token = newToken();
  const until = new Date(Date.now() + 3_600_000);
  await owner.query("INSERT INTO session (user_id, token_hash, expires_at) VALUES ($1, $2, $3)", [userId, hashOf(token), until]);
  return `session=${token}`;
}

/** A text for the importer, as long as the register is full. */
const documentOf = ({ recommendations }: Volume): string =>
  Array.from({ length: recommendations }, (_, place) => {
    const number = place * 2 + 5;
    return `Freedom from torture\n${number}. The Committee is concerned about reports.\n${number + 1}. The State party should investigate.`;
  }).join("\n");
