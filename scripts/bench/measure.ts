import type { Actor } from "@/domain/actor";
import type { Role } from "@/domain/vocabulary";
import { closeDatabases } from "@/lib/db";
import { type Volume } from "@/prisma/volume/fill";
import { say, whenStopping } from "../session.ts";
import { ask, closeConnections } from "./ask.ts";
import { measurePages, prepare, startLimit } from "./pages.ts";
import { type Actors, measureQueries } from "./queries.ts";
import { findSubjects, questionsAbout } from "./questions.ts";
import { circumstances, tableOf, tableOfFacts, tableOfPages } from "./report.ts";
import { figures, timed } from "./samples.ts";
import { measureMemory } from "./server-memory.ts";
import { buildStage, type Stage } from "./stage.ts";
import { measureActs } from "./writes.ts";

const coldStarts = 5;
const mib = (value: number): string => (Number.isFinite(value) ? `${Math.round(value)} MiB` : "not known on this system");

/** Everything that is measured on one register, as the text that stands in docs/benchmarks.md; or the questions alone whose names match `only`. */
export async function measure(volume: Volume, command: string, only?: string): Promise<string> {
  const stage = await buildStage(volume);
  Object.assign(process.env, stage.environment);
  whenStopping(closeDatabases);
  whenStopping(() => Promise.resolve(closeConnections()));
  const facts = circumstances(command, await serverVersion(stage));
  const subjects = await findSubjects(stage.owner);
  const actors: Actors = {
    secretariat: await findActor(stage, "SECRETARIAT", null),
    focalPoint: await findActor(stage, "FOCAL_POINT", subjects.bodyId),
  };

  say("Noting what each page asks the database …");
  await stage.writeStatements(true);
  const noting = await stage.startServer();
  const cookies = {
    visitor: "",
    secretariat: await stage.signIn(actors.secretariat.id),
    focalPoint: await stage.signIn(actors.focalPoint.id),
  };
  const wanted = questionsAbout(subjects).filter(({ name }) => new RegExp(only ?? "").test(name));
  const asked = await prepare(stage, wanted, cookies);
  await stage.writeStatements(false);
  await noting.stop();

  const starts: number[] = [];
  if (only === undefined) {
    say("Starting the server cold …");
    for (let time = 0; time < coldStarts; time += 1) starts.push(await coldStart(stage));
  }

  say("Asking for pages …");
  const server = await stage.startServer();
  const limit = await startLimit(
    stage,
    asked.map(({ plan }) => plan),
  );
  const pages = await measurePages(asked, limit);

  say("Asking the domain …");
  const queries = await measureQueries(stage, subjects, actors, only);
  if (only !== undefined) {
    await server.stop();
    return [facts, `In the register: ${await contents(stage)}.`, tableOfPages(pages), tableOf(queries)].join("\n\n");
  }
  const { acts, writesPerSecond } = await measureActs(stage);
  await server.stop();

  say("Weighing the server …");
  const memory = await measureMemory(stage, asked);

  return [
    facts,
    `In the register: ${await contents(stage)}.`,
    "### Pages and documents, over HTTP",
    tableOfPages(pages),
    "### Questions to the domain, without a page",
    tableOf(queries),
    "### Acts: a change of status with its history and audit entry",
    tableOf(acts),
    "### The server",
    tableOfFacts([
      ["start, until the first page has arrived (p50)", `${(figures(starts).p50 / 1000).toFixed(1)} s`, "≤ 2 s"],
      ["memory after the start", mib(memory.atStart), ""],
      ["memory after 1,000 requests", mib(memory.afterRequests), "≤ 350 MiB"],
      ["most memory during these", mib(memory.peak), ""],
      ["memory after every document above", mib(memory.afterDocuments), "≤ 350 MiB"],
      ["most memory during these", mib(memory.peakOfDocuments), ""],
      ["drafts saved a second by eight writers", writesPerSecond.toFixed(0), "≥ 300"],
      ["most statements of a page", String(Math.max(...pages.map(({ statements }) => statements))), "≤ 8"],
    ]),
  ].join("\n\n");
}

const coldStart = (stage: Stage): Promise<number> => {
  let stop: () => Promise<void>;
  return timed(async () => {
    ({ stop } = await stage.startServer());
    await ask(`${stage.base}/en`);
  }).finally(() => stop());
};

async function findActor({ owner }: Stage, role: Role, bodyId: string | null): Promise<Actor> {
  const { rows } = await owner.query<Actor>(
    `SELECT u.id, u.name, u.locale,
       jsonb_build_array(jsonb_build_object('role', m.role, 'stateId', m.state_id, 'bodyId', m.body_id, 'organisationId', NULL)) AS memberships
     FROM membership m JOIN "user" u ON u.id = m.user_id
     WHERE m.role = $1 AND m.body_id IS NOT DISTINCT FROM $2 AND NOT m.is_alternate ORDER BY u.id LIMIT 1`,
    [role, bodyId],
  );
  const [actor] = rows;
  if (!actor) throw new Error(`The register has no ${role} to ask.`);
  return actor;
}

async function serverVersion({ owner }: Stage): Promise<string> {
  const { rows } = await owner.query<{ server_version: string }>("SHOW server_version");
  return rows[0]?.server_version ?? "";
}

async function contents({ owner }: Stage): Promise<string> {
  const { rows } = await owner.query<{ words: string }>(`
    SELECT concat_ws(', ',
      to_char((SELECT count(*) FROM recommendation), 'FM9,999,999') || ' recommendations',
      to_char((SELECT count(*) FROM history_entry), 'FM9,999,999') || ' history entries',
      to_char((SELECT count(*) FROM response), 'FM9,999,999') || ' responses',
      to_char((SELECT count(*) FROM evidence), 'FM9,999,999') || ' pieces of evidence',
      to_char((SELECT count(*) FROM audit_entry), 'FM9,999,999') || ' audit entries',
      pg_size_pretty(pg_database_size(current_database()))) AS words`);
  return rows[0]?.words ?? "";
}
