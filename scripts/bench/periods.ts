import type { Client } from "pg";
import type { Actor } from "@/domain/actor";
import { findDifference } from "@/domain/periods/difference/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { closeDatabases } from "@/lib/db";
import { dayAfter, today } from "@/lib/day";
import { showingDay } from "@/lib/day-shown";
import { type Volume } from "@/prisma/volume/fill";
import { addPast } from "@/prisma/volume/past";
import { say, whenStopping } from "../session.ts";
import { acts, findDrafts, findVerified, type Target } from "./acts.ts";
import { captured, withClient } from "./capture.ts";
import { findSubjects, type Subjects } from "./questions.ts";
import { replay } from "./replay.ts";
import { circumstances, type Measured, tableOf, tableOfFacts } from "./report.ts";
import { alternate, figures, timed } from "./samples.ts";
import { buildStage, type Stage } from "./stage.ts";

const times = 20;
const [then, later] = [dayAfter(today(), -700), dayAfter(today(), -600)];

type Call = { name: string; run: (actor: Actor | null) => Promise<unknown> };

const callsFor = ({ cycleId, recommendationId, themeId, bodyId, status }: Subjects): Call[] => {
  const read = (query: object) => recommendationFiltersSchema.parse(query);
  const [all, filtered, ofCycle] = [
    read({}),
    read({ theme: themeId, body: bodyId, verified: status, sort: "due" }),
    read({ cycle: cycleId }),
  ];
  const asOf =
    (run: Call["run"]): Call["run"] =>
    (actor) =>
      showingDay(later, () => run(actor));
  return [
    { name: "list as of a day, all", run: asOf((actor) => listRecommendations(actor, all, "en")) },
    { name: "list today, all", run: (actor) => listRecommendations(actor, all, "en") },
    { name: "list as of a day, 3 filters, sorted", run: asOf((actor) => listRecommendations(actor, filtered, "en")) },
    { name: "list today, 3 filters, sorted", run: (actor) => listRecommendations(actor, filtered, "en") },
    { name: "one recommendation as of a day", run: asOf((actor) => findRecommendation(actor, recommendationId, "en")) },
    { name: "difference of two days, all", run: (actor) => findDifference(actor, all, { from: then, to: later }, "en") },
    { name: "difference of two days, one cycle", run: (actor) => findDifference(actor, ofCycle, { from: then, to: later }, "en") },
  ];
};

/** The register as of a day and the difference of two, beside the same SQL alone; and what keeping the past costs whoever writes. */
export async function measurePeriods(volume: Volume, command: string): Promise<string> {
  const stage = await buildStage(volume);
  Object.assign(process.env, stage.environment);
  whenStopping(closeDatabases);
  say("Giving it a past …");
  await addPast(stage.owner);
  const { rows } = await stage.owner.query<{ words: string; version: string }>(`
    SELECT current_setting('server_version') AS version, concat_ws(', ', to_char((SELECT count(*) FROM recommendation), 'FM9,999,999') || ' recommendations',
      to_char((SELECT count(*) FROM history.recommendation), 'FM9,999,999') || ' versions of them',
      to_char((SELECT count(*) FROM history_entry), 'FM9,999,999') || ' history entries', pg_size_pretty(pg_database_size(current_database()))) AS words`);
  const facts = circumstances(command, rows[0]?.version ?? "");
  const measured: Measured[] = [];
  for (const call of callsFor(await findSubjects(stage.owner))) measured.push(await measureCall(stage, call));
  return [
    facts,
    `In the register: ${rows[0]?.words ?? ""}.`,
    tableOf(measured),
    "### What keeping the past costs whoever writes",
    tableOfFacts(await measureKeeping(stage)),
  ].join("\n\n");
}

async function measureCall(stage: Stage, { name, run }: Call): Promise<Measured> {
  // What sets the instant is part of asking as of it, and is asked again with the rest.
  const statements = (await captured(stage, () => run(null))).filter(({ text }) => !/^(BEGIN|COMMIT|SET|DEALLOCATE)\b/i.test(text));
  const plan = { user: "tracker_public", statements, isTransaction: true };
  return withClient(stage.urls.public, async (client) => {
    const runs = await alternate({ ours: () => run(null), limit: () => replay(client, plan) }, times);
    return { name, who: "visitor", runs, statements: statements.length };
  });
}

/** The same acts with the triggers that keep versions and without them, in turn. */
async function measureKeeping({ owner }: Stage): Promise<[name: string, value: string, goal: string][]> {
  const facts: [string, string, string][] = [];
  for (const [name, act, targets] of [
    ["save a draft", acts.draft, await findDrafts(owner)],
    ["publish a response", acts.publish, await findVerified(owner)],
  ] as const) {
    const [kept, unkept] = await inTurns(owner, act, targets.slice(0, 2 * times + 10));
    facts.push([
      `${name}, p50 with and without keeping`,
      `${kept.toFixed(1)} ms, ${unkept.toFixed(1)} ms: ${(kept / unkept).toFixed(2)}×`,
      "–",
    ]);
  }
  return facts;
}

async function inTurns(
  owner: Client,
  act: (target: Target) => Promise<unknown>,
  targets: Target[],
): Promise<[kept: number, unkept: number]> {
  const samples: [number[], number[]] = [[], []];
  for (const [place, target] of targets.entries()) {
    await keepVersions(owner, place % 2 === 0);
    const time = await timed(() => act(target));
    if (place >= 10) samples[place % 2 === 0 ? 0 : 1].push(time);
  }
  await keepVersions(owner, true);
  return [figures(samples[0]).p50, figures(samples[1]).p50];
}

const keepVersions = (owner: Client, isWanted: boolean) =>
  owner.query(`DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT tgrelid::regclass AS kept, tgname FROM pg_trigger WHERE tgname IN ('keep_insert', 'keep_update', 'keep_delete') LOOP
      EXECUTE format('ALTER TABLE %s ${isWanted ? "ENABLE" : "DISABLE"} TRIGGER %I', t.kept, t.tgname);
    END LOOP; END $$`);
