import { script } from "./session.ts";
import { check } from "./test/steps.ts";
import { closingLine } from "./test/tally.ts";

await script(async () => {
  const total = { passed: 0, failed: 0, skipped: 0 };
  await check(total, { fresh: false });
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});
