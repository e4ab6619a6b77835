import { spawn } from "node:child_process";
import path from "node:path";
import { generate } from "./server/build.ts";
import { openDatabase, prepareDatabase } from "./database.ts";
import { loadDemonstration, printSignIns } from "./server/demonstration.ts";
import { end } from "./process.ts";
import { dataDirectory, secrets } from "./secrets.ts";
import { addressFromEnvironment, applicationEnvironment, refuseTakenPort } from "./server/serve.ts";
import { giveUp, script, untilStopped, whenStopping } from "./session.ts";

await script(async () => {
  const address = addressFromEnvironment();
  await refuseTakenPort(address);
  const urls = await prepareDatabase(await openDatabase({ alone: true }), secrets());
  await generate();
  const told = { urls, secrets: secrets(), address, storage: path.join(dataDirectory, "files"), chosen: process.env };
  const isDemonstration = await loadDemonstration(urls, applicationEnvironment({ ...told, isDemonstration: true }));
  if (isDemonstration) printSignIns();

  const env = { ...applicationEnvironment({ ...told, isDemonstration }), NODE_ENV: "development" as const };
  const args = ["node_modules/next/dist/bin/next", "dev", "--hostname", address.host, "--port", String(address.port)];
  const server = spawn(process.execPath, args, { env, stdio: "inherit" });
  whenStopping(() => end(server));
  server.once("exit", () => giveUp("next dev ended by itself."));
  await untilStopped();
});
