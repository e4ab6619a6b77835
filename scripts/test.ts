import { Refusal, say, script } from "./session.ts";
import { check } from "./test/steps.ts";
import { runJourneys } from "./test/journeys.ts";
import { add, closingLine, type Tally, tests } from "./test/tally.ts";

await script(async () => {
  const total: Tally = { passed: 0, failed: 0, skipped: 0 };
  await part(total, () => check(total, { fresh: true }));
  await part(total, async () => add(total, await tests("slow", "database")));
  await part(total, async () => add(total, await runJourneys()));
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});

/** A part that cannot even run counts as one failure; the others still have their say. */
async function part(total: Tally, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    say(`✗ ${error instanceof Refusal ? error.message : String(error)}`);
    total.failed += 1;
  }
}
