import { ask } from "./ask.ts";
import { forgetPeak, memoryOf } from "./memory.ts";
import type { Asked } from "./pages.ts";
import { pageTimes } from "./questions.ts";
import type { Stage } from "./stage.ts";

export interface ServerMemory {
  atStart: number;
  afterRequests: number;
  peak: number;
  afterDocuments: number;
  peakOfDocuments: number;
}

const [requests, atOnce] = [1_000, 4];

/** What the server holds when it has just started, after a thousand requests of every kind, and after the largest documents. */
export async function measureMemory({ startServer, owner, base }: Stage, asked: Asked[]): Promise<ServerMemory> {
  const pages = asked.filter(({ times }) => times >= pageTimes);
  const documents = asked.filter(({ times }) => times < pageTimes);
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM recommendation WHERE published_at IS NOT NULL ORDER BY id LIMIT $1", [
    requests,
  ]);

  const { pid, stop } = await startServer();
  const atStart = memoryOf(pid).now;
  let sent = 0;
  const visitor = async () => {
    while (sent < requests) {
      sent += 1;
      const page = pages[sent % (pages.length + 1)];
      const record = rows[sent % rows.length]?.id ?? "";
      await (page ? ask(page.url, { headers: page.headers }) : ask(`${base}/ru/recommendations/${record}`));
    }
  };
  forgetPeak(pid);
  await Promise.all(Array.from({ length: atOnce }, visitor));
  const { now: afterRequests, peak } = memoryOf(pid);

  forgetPeak(pid);
  for (const { url, headers } of documents) await ask(url, { headers });
  const { now: afterDocuments, peak: peakOfDocuments } = memoryOf(pid);
  await stop();
  return { atStart, afterRequests, peak, afterDocuments, peakOfDocuments };
}
