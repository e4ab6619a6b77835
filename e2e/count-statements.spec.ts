import { readdirSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";

import { linesOfText } from "@/domain/documents/import/lines/rules";
import { propose } from "@/domain/documents/import/rules";
import { countedPages, findSubjects, type Subjects } from "@/e2e/counted-pages";
import { expect, test } from "@/e2e/fixtures";
import { mark, plantHiddenAuthors, plantHiddenReports } from "@/e2e/hidden-reports";
import { hashOf, newToken } from "@/lib/token";
import { fill, type Volume } from "@/prisma/volume/fill";
import { addPast } from "@/prisma/volume/past";
import { endOfLog, isQuestion, readStatements } from "@/scripts/postgres/statements";

/*
 * No page asks the database more than eight times, however much there is in it. What is counted is what PostgreSQL wrote
 * into its log: a server of its own answers from a register of its own, which first holds little and then ten times as much.
 * With reports in it that nobody else may read, every page of everybody else stays the same to the byte.
 */
test.describe.configure({ mode: "serial" });
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

let owner: Client;
/** What the register is asked about once it is full, and what each request then answered. */
let full: { subjects: Subjects; counts: Map<string, Answer> };

test.beforeAll(async () => {
  owner = new Client({ connectionString: COUNTED_DATABASE_URL });
  await owner.connect();
});
test.afterAll(() => owner.end());

test("no page asks more than eight times, nor more when there is ten times as much", async () => {
  test.setTimeout(300_000);
  const { counts: few } = await countAll(little);
  full = await countAll(much);
  const counted = [few, full.counts];

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

/** What shows when one signed in, or when it was made, is not the same a minute later; of these only the mark is looked for. */
const isOfTheMoment = /^(account|exports|admin\/(audit|mail|people)|desk\/editions\/\[id\]\/file)\b/;

/** The page without what is drawn by lot for each answer: instants, identifiers, and the order in which its parts arrive. */
const shownIn = (page: string): string =>
  page
    .replaceAll(/<script\b.*?<\/script>/gs, "")
    .replaceAll(/<(template|div hidden)\b.*?>/g, "")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "")
    .replaceAll(/_[A-Z]_\w*?_/g, "")
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "");

test("a report that nobody else may read changes nothing of what anybody else is shown", async () => {
  test.setTimeout(300_000);
  await plantHiddenReports(owner);
  const changed: string[] = [];
  for (const request of requests) {
    const before = full.counts.get(request.name);
    const after = await ask(full.subjects, request, await signIn(full.subjects, request));
    if (after.text.includes(mark)) changed.push(`${request.name} shows it`);
    else if (!isOfTheMoment.test(request.name) && shownIn(after.text) !== shownIn(before?.text ?? ""))
      changed.push(`${request.name}: ${firstDifference(shownIn(before?.text ?? ""), shownIn(after.text))}`);
  }
  expect(changed).toEqual([]);
});

test("every page and document is counted", () => {
  const files = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith("[...rest]"));
  expect(Object.keys(countedPages).toSorted()).toEqual(files.toSorted());
});

async function countAll(volume: Volume) {
  await owner.query("SELECT pristine.restore()");
  await plantHiddenAuthors(owner);
  await fill(owner, volume);
  await addPast(owner);
  const subjects = await findSubjects(owner, propose(linesOfText(documentOf(volume))));
  const counts = new Map<string, Answer>();
  for (const request of requests) counts.set(request.name, await count(subjects, request));
  return { subjects, counts };
}

type Answer = Awaited<ReturnType<typeof count>>;

/** Asks twice, because the first time is special, and counts the second. */
async function count(subjects: Subjects, request: Request) {
  const signedIn = await signIn(subjects, request);
  await ask(subjects, request, signedIn);
  const before = endOfLog(POSTGRES_LOG);
  const answer = await ask(subjects, request, signedIn);
  const asked = readStatements(POSTGRES_LOG, before).filter((statement) => statement.database === database && isQuestion(statement));
  return { ...answer, asked: asked.map(({ text }) => text.replace(/\s+/g, " ").slice(0, 300)) };
}

/** What a request is answered with, but for what is drawn by lot for each answer. */
async function ask(subjects: Subjects, { address }: Request, headers: HeadersInit): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${COUNTED_URL}/en${address(subjects)}`, { redirect: "manual", headers });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  return {
    status: answer.status,
    text: Buffer.from(await answer.arrayBuffer())
      .toString("latin1")
      .replaceAll(nonce, ""),
  };
}

/** A session that was used just now, so that nothing has to be written down about it. */
async function signIn({ people }: Subjects, { who }: Request): Promise<HeadersInit> {
  if (!who) return {};
  const token = newToken();
  const until = new Date(Date.now() + 3_600_000);
  await owner.query("INSERT INTO session (user_id, token_hash, expires_at) VALUES ($1, $2, $3)", [people[who], hashOf(token), until]);
  return { Cookie: `session=${token}` };
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… and …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}

/** A text for the importer, as long as the register is full. */
const documentOf = ({ recommendations }: Volume): string =>
  Array.from({ length: recommendations }, (_, place) => {
    const number = place * 2 + 5;
    return `Freedom from torture\n${number}. The Committee is concerned about reports.\n${number + 1}. The State party should investigate.`;
  }).join("\n");
