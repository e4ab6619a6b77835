import { script } from "./session.ts";
import { runJourneys } from "./test/journeys.ts";

/** Takes the pictures of the README anew, from the demonstration in the production build. */
await script(async () => {
  process.env.PICTURES = "docs/pictures";
  const { failed } = await runJourneys(["--grep", "@pictures"]);
  return failed === 0 ? 0 : 1;
});
