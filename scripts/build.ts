import { build, generate } from "./server/build.ts";
import { script } from "./session.ts";

await script(async () => {
  await generate();
  await build();
});
