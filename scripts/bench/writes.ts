import { draftResponse } from "@/domain/responses/drafting/commands";
import { acts, findDrafts, findVerified, repeat, type Target, wordsFor } from "./acts.ts";
import { captured, countOf, withClient } from "./capture.ts";
import type { Goal } from "./questions.ts";
import { planOf } from "./replay.ts";
import type { Measured } from "./report.ts";
import { alternate, askedInAll } from "./samples.ts";
import { submissionOverHttp } from "./server-action.ts";
import type { Stage } from "./stage.ts";

const update: Goal = { aim: 6 };

type Act = (target: Target) => Promise<unknown>;

/** Responses beyond those that are timed: for warming up, for noting the statements, and for the eight writers. */
const spare = 30;

/** What changes a status, each on a response of its own, with the audit entry: called as such, and once as the browser does it. */
export async function measureActs(stage: Stage): Promise<{ acts: Measured[]; writesPerSecond: number }> {
  const [drafts, verified] = [await findDrafts(stage.owner), await findVerified(stage.owner)];
  const times = Math.min(50, Math.floor((drafts.length - spare) / 5), Math.floor((verified.length - spare) / 4));
  if (times < 1) throw new Error("The register has too few responses in the making to measure writing.");
  const few = Math.ceil(times / 4);
  const fresh = drafts.splice(1 + 2 * askedInAll(times));
  const overHttp = fresh.splice(0, 1 + 2 * askedInAll(few));
  const sent = new Map<Target, () => Promise<unknown>>();
  for (const target of overHttp) sent.set(target, await submissionOverHttp(stage, target));

  const measured = [
    await measureAct(stage, { name: "save a draft", goal: update }, { act: acts.draft }, drafts, times),
    // The same drafts, whose words are now those of the second save.
    await measureAct(stage, { name: "submit a response", goal: update }, { act: acts.submit }, drafts, times),
    await measureAct(stage, { name: "publish a response", goal: update }, { act: acts.publish }, verified, times),
    await measureAct(
      stage,
      { name: "submit a response, over HTTP, with the page that follows" },
      { act: acts.submitAtOnce, ours: async (target) => sent.get(target)?.() },
      overHttp,
      few,
    ),
  ];
  return { acts: measured, writesPerSecond: await countWrites(fresh.slice(0, 8)) };
}

async function measureAct(
  stage: Stage,
  named: { name: string; goal?: Goal },
  { act, ours = act }: { act: Act; ours?: Act },
  targets: Target[],
  times: number,
): Promise<Measured> {
  const [first, ...others] = targets;
  if (!first) throw new Error(`Nobody can ${named.name}: there is no response for it.`);
  const statements = await captured(stage, () => act(first));
  const plan = planOf(statements);

  const next = (): Target => {
    const target = others.shift();
    if (!target) throw new Error(`There are too few responses to ${named.name}.`);
    return target;
  };
  return withClient(stage.urls.app, async (client) => {
    const ask = { ours: () => ours(next()), limit: () => repeat(client, plan, first, next()) };
    return { ...named, who: "official", runs: await alternate(ask, times), statements: countOf(statements) };
  });
}

const seconds = 3;

/** How many saves a second there are when as many people as there are targets save as fast as they can. */
async function countWrites(targets: Target[]): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const counts = await Promise.all(
    targets.map(async (target) => {
      let version = 1;
      for (; performance.now() < until; version += 1) await draftResponse(target.actor, wordsFor(target, version));
      return version - 1;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}
