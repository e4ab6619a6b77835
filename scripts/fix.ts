import { attempt } from "./process.ts";
import { script } from "./session.ts";

await script(async () => {
  const places = process.argv.slice(2);
  const wanted = places.length > 0 ? places : ["."];
  const linted = await attempt(["node_modules/eslint/bin/eslint.js", "--fix", "--no-warn-ignored", ...wanted], { loud: true });
  const formatted = await attempt(
    ["node_modules/prettier/bin/prettier.cjs", "--write", "--ignore-unknown", "--log-level=warn", ...wanted],
    { loud: true },
  );
  return linted.code || formatted.code;
});
