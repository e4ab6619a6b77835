import { writeFileSync } from "node:fs";
import { script, say } from "./session.ts";
import { generate } from "./server/build.ts";

/** Writes docs/permissions.md from the policy. */
await script(async () => {
  await generate();
  const { document, file } = await import("./permissions/document.ts");
  writeFileSync(file, document());
  say(`Wrote ${file}.`);
});
