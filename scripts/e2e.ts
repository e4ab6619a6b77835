import { script } from "./session.ts";
import { runJourneys } from "./test/journeys.ts";
import { closingLine } from "./test/tally.ts";

await script(async () => {
  const total = await runJourneys(process.argv.slice(2));
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});
