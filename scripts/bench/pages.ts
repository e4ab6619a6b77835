import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { end } from "../process.ts";
import { say, whenStopping } from "../session.ts";
import { ask, requestsPerSecond } from "./ask.ts";
import { capture, countOf } from "./capture.ts";
import { pageTimes, type Person, type Question } from "./questions.ts";
import { type Plan, planOf } from "./replay.ts";
import type { Measured } from "./report.ts";
import { alternate } from "./samples.ts";
import type { Stage } from "./stage.ts";

export type Cookies = Record<Person, string>;

/** A question as one person asks it, with what the application asks the database for it. */
export interface Asked extends Question {
  who: Person;
  url: string;
  headers: Record<string, string>;
  statements: number;
  bytes: number;
  plan: Plan;
}

/** Asks everything once with the statements written down, after once without, because the first time is special. */
export async function prepare(stage: Stage, questions: Question[], cookies: Cookies): Promise<Asked[]> {
  const prepared: Asked[] = [];
  for (const question of questions) {
    for (const who of question.people) {
      const url = stage.base + question.address;
      const headers: Record<string, string> = cookies[who] ? { Cookie: cookies[who] } : {};
      const { body } = await ask(url, { headers });
      const statements = await capture(stage, () => ask(url, { headers }));
      prepared.push({ ...question, who, url, headers, bytes: body.length, statements: countOf(statements), plan: planOf(statements) });
    }
  }
  return prepared;
}

/** Starts the bare server with the plans of these questions; returns its address. */
export async function startLimit({ urls }: Stage, plans: Plan[]): Promise<string> {
  const limit: ChildProcess = fork(fileURLToPath(new URL("limit.ts", import.meta.url)));
  whenStopping(() => end(limit));
  limit.send({ plans, urls: { tracker_app: urls.app, tracker_public: urls.public } });
  const [{ port }] = (await once(limit, "message")) as [AddressInfo];
  return `http://127.0.0.1:${port}`;
}

export async function measurePages(asked: Asked[], limit: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [place, { url, headers, plan, ...question }] of asked.entries()) {
    say(`  ${question.name} (${question.who})`);
    const bare = `${limit}/${place}`;
    const runs = await alternate({ ours: () => ask(url, { headers }), limit: () => ask(bare) }, question.times);
    const isPage = question.times >= pageTimes;
    const perSecond = isPage && { ours: await requestsPerSecond(url, headers), limit: await requestsPerSecond(bare) };
    measured.push({ ...question, runs, ...(perSecond && { perSecond }) });
  }
  return measured;
}
